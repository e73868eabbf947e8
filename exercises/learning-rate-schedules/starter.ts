/** Step decay: initial · factor^⌊epoch / every⌋, with the decay factor γ = factor. */
export function stepDecay(
  initial: number,
  epoch: number,
  { every, factor }: { every: number; factor: number },
): number {
  // TODO: how many times has the factor been applied?
  throw new Error("Not written yet");
}

/** Exponential decay: initial · rate^epoch, with the decay factor γ = rate. */
export function exponentialDecay(initial: number, epoch: number, { rate }: { rate: number }): number {
  // TODO: the same factor is applied in every epoch
  throw new Error("Not written yet");
}

/** Cosine annealing: floor + (initial − floor) / 2 · (1 + cos(π · epoch / epochs)), for 0 ≤ epoch ≤ epochs. */
export function cosineAnnealing(
  initial: number,
  epoch: number,
  { epochs, floor }: { epochs: number; floor: number },
): number {
  // TODO: half a cosine, from initial down to floor
  throw new Error("Not written yet");
}

/** Warm-up: initial · min(1, (step + 1) / steps). */
export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  // TODO: a straight line up to initial, then constant
  throw new Error("Not written yet");
}
