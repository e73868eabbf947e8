const between = (from: number, to: number, share: number) => from + (to - from) * share;

export const stepDecay = (initial: number, epoch: number, o: { every: number; factor: number }) =>
  initial * o.factor ** Math.trunc(epoch / o.every);

export const exponentialDecay = (initial: number, epoch: number, o: { rate: number }) =>
  o.rate ** epoch * initial;

export const cosineAnnealing = (initial: number, epoch: number, o: { epochs: number; floor: number }) =>
  between(initial, o.floor, (1 - Math.cos((epoch * Math.PI) / o.epochs)) / 2);

export const warmUp = (initial: number, step: number, o: { steps: number }) =>
  step < o.steps ? between(0, initial, (step + 1) / o.steps) : initial;
