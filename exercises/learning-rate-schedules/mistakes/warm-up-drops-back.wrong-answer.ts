/** What is your rate right after the warm-up? It should be the one you were warming up for. */
export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  return step < steps ? (initial * (step + 1)) / steps : initial / steps;
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
