let last = 0;

/** Ask for the same epoch twice. Where does the second answer come from? */
export function exponentialDecay(initial: number, epoch: number, { rate }: { rate: number }): number {
  last = epoch === 0 ? initial : (last || initial) * rate;
  return last;
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
