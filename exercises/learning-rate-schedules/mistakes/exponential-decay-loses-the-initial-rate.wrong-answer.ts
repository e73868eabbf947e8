/** Your curve begins at 1, whatever the rate is to begin at. Which argument is not used? */
export function exponentialDecay(_initial: number, epoch: number, { rate }: { rate: number }): number {
  return rate ** epoch;
}

export function stepDecay(
  initial: number,
  epoch: number,
  { every, factor }: { every: number; factor: number },
): number {
  return initial * factor ** Math.floor(epoch / every);
}

export function cosineAnnealing(
  initial: number,
  epoch: number,
  { epochs, floor }: { epochs: number; floor: number },
): number {
  return floor + ((initial - floor) / 2) * (1 + Math.cos((Math.PI * epoch) / epochs));
}

export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  return initial * Math.min(1, (step + 1) / steps);
}
