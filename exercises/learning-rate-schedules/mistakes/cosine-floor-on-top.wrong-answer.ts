/** Where does your curve begin when there is a floor? What part of the way is left for the cosine? */
export function cosineAnnealing(
  initial: number,
  epoch: number,
  { epochs, floor }: { epochs: number; floor: number },
): number {
  return floor + (initial / 2) * (1 + Math.cos((Math.PI * epoch) / epochs));
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

export function warmUp(initial: number, step: number, { steps }: { steps: number }): number {
  return initial * Math.min(1, (step + 1) / steps);
}
