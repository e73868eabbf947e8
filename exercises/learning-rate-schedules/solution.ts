/**
 * Step decay: the rate falls in steps.
 *
 *     α(e) = α₀ γ^⌊e / every⌋        γ = factor
 *
 * Rounding down counts the steps made so far, so the rate falls at the epoch `every` itself, not after it.
 */
export function stepDecay(
  initial: number,
  epoch: number,
  { every, factor }: { every: number; factor: number },
): number {
  return initial * factor ** Math.floor(epoch / every);
}

/**
 * Exponential decay: the same factor is applied in every epoch.
 *
 *     α(e) = α₀ γᵉ        γ = rate
 */
export function exponentialDecay(initial: number, epoch: number, { rate }: { rate: number }): number {
  return initial * rate ** epoch;
}

/**
 * Cosine annealing (Loshchilov & Hutter, 2017): half a cosine from α₀ down to the floor.
 *
 *     α(e) = floor + (α₀ − floor) / 2 · (1 + cos(π e / epochs))
 *
 * From e = 0 to e = epochs the bracket falls from 2 to 0, slowly at both ends.
 */
export function cosineAnnealing(
  initial: number,
  epoch: number,
  { epochs, floor }: { epochs: number; floor: number },
): number {
  return floor + ((initial - floor) / 2) * (1 + Math.cos((Math.PI * epoch) / epochs));
}

/**
 * Warm-up: a straight line up to α₀, constant from then on.
 *
 *     α(s) = α₀ · min(1, (s + 1) / steps)
 *
 * Step 0 has a rate above 0, because a rate of 0 would waste the update; the last of the `steps` has α₀.
 */
export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  return initial * Math.min(1, (step + 1) / steps);
}
