/** Multiplies once for every stair. */
export function stepDecay(initial: number, epoch: number, options: { every: number; factor: number }) {
  let rate = initial;
  for (let e = options.every; e <= epoch; e += options.every) rate *= options.factor;
  return rate;
}

export function exponentialDecay(initial: number, epoch: number, options: { rate: number }) {
  let left = initial;
  let e = 0;
  while (e < epoch) {
    left = left * options.rate;
    e += 1;
  }
  return left;
}

/** The half angle's cosine, squared, falls from 1 to 0 as the bracket's half does. */
export function cosineAnnealing(initial: number, epoch: number, options: { epochs: number; floor: number }) {
  const share = Math.cos((epoch / options.epochs) * (Math.PI / 2)) ** 2;
  return share * initial + (1 - share) * options.floor;
}

export function warmUp(initial: number, step: number, options: { steps: number }) {
  if (step + 1 >= options.steps) return initial;
  return (initial / options.steps) * (step + 1);
}
