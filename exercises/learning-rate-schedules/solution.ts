/**
 * Step decay: a staircase.
 *
 *     α(e) = α₀ · factor^⌊e / every⌋
 *
 * The floor counts the stairs that are behind us, so the rate falls at `every` itself, not after it.
 */
export function stepDecay(
  initial: number,
  epoch: number,
  { every, factor }: { every: number; factor: number },
): number {
  return initial * factor ** Math.floor(epoch / every);
}

/**
 * Exponential decay: the same share is kept at every epoch.
 *
 *     α(e) = α₀ · rateᵉ
 */
export function exponentialDecay(initial: number, epoch: number, { rate }: { rate: number }): number {
  return initial * rate ** epoch;
}

/**
 * Cosine annealing (Loshchilov & Hutter, 2017): half a cosine from α₀ down to the floor.
 *
 *     α(e) = floor + (α₀ − floor) / 2 · (1 + cos(π e / epochs))
 *
 * From e = 0 to e = epochs the bracket falls from 2 to 0, level at both ends.
 */
export function cosineAnnealing(
  initial: number,
  epoch: number,
  { epochs, floor }: { epochs: number; floor: number },
): number {
  return floor + ((initial - floor) / 2) * (1 + Math.cos((Math.PI * epoch) / epochs));
}

/**
 * Warm-up: a straight line up to α₀, which is held from then on.
 *
 *     α(s) = α₀ · min(1, (s + 1) / steps)
 *
 * Step 0 gets a share already, since a rate of 0 would waste it; the last of the `steps` gets all.
 */
export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  return initial * Math.min(1, (step + 1) / steps);
}
