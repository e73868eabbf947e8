/** Is it the share that must not go over 1, or the rate? */
export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  return Math.min(1, (initial * (step + 1)) / steps);
}

export function stepDecay(
  initial: number,
  epoch: number,
  { every, factor }: { every: number; factor: number },
): number {
  return initial * factor ** Math.floor(epoch / every);
}

export function exponentialDecay(initial: number, epoch: number, { rate }: { rate: number }): number {
  return initial * rate ** epoch;
}

export function cosineAnnealing(
  initial: number,
  epoch: number,
  { epochs, floor }: { epochs: number; floor: number },
): number {
  return floor + ((initial - floor) / 2) * (1 + Math.cos((Math.PI * epoch) / epochs));
}
