import { catsAndDogs, type Examples, logisticRegression, type Vector } from "@graded-descent/core";

const TRAINING = 1000;
export const VALIDATION = 500;
export const TEST = 2000;

const drawn = catsAndDogs({ count: TRAINING + VALIDATION });
const part = (from: number, to?: number): Examples => ({
  inputs: drawn.inputs.slice(from, to),
  targets: drawn.targets.slice(from, to),
});

/** The first so many of the lecture's 1000 cats and dogs, to train on. */
export const training = (count = TRAINING): Examples => part(0, count);

/** Other images, by which an epoch or a learning rate is chosen. */
export const validation: Examples = part(TRAINING);

/** Images that choose nothing: a model is measured on them once, at the end. */
export const test: Examples = catsAndDogs({ count: TEST, seed: 51 });

const { probability } = logisticRegression(validation);

/** The share of the images that a model classifies correctly, from 0 to 1. */
export const accuracy = (params: Vector, { inputs, targets }: Examples): number =>
  inputs.filter((image, i) => probability(params, image) > 0.5 === (targets[i] === 1)).length / inputs.length;

/** The standard error of a share p that was measured on so many images: √(p (1 − p) / count). */
export const standardError = (share: number, count: number): number =>
  Math.sqrt((share * (1 - share)) / count);
