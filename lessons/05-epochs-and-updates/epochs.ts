import { catsAndDogs, epoch, fit, logisticRegression, sgd, updatesPerEpoch } from "@graded-descent/core";

export const IMAGES = 1000;
export const EPOCHS = 3;
const RATE = 0.05;

const images = catsAndDogs({ count: IMAGES });
const loss = logisticRegression(images);
const start = new Float64Array(images.inputs[0].length + 1);

/** A training run: how many updates had been made after each batch, by the images seen, and the loss after each epoch. */
export interface Training {
  batchSize: number;
  /** Images seen when each update was made. */
  seen: number[];
  /** The loss before the first epoch and after each. */
  losses: number[];
}

/** Three epochs over the thousand images, counted update by update. */
export function training(batchSize: number): Training {
  const seen: number[] = [];
  let images = 0;
  for (let e = 0; e < EPOCHS; e++) {
    for (const batch of epoch(IMAGES, batchSize)) {
      images += batch.length;
      seen.push(images);
    }
  }
  const { losses } = fit(loss, sgd({ learningRate: RATE }), { start, epochs: EPOCHS, batchSize });
  return { batchSize, seen, losses };
}

/** How many updates have been made once so many images were seen. */
export const updatesAfter = ({ seen }: Training, images: number): number =>
  seen.filter((count) => count <= images).length;

/** The worked example: 1000 images in batches of 64. */
export function workedCount() {
  const batchSize = 64;
  const whole = Math.floor(IMAGES / batchSize);
  return {
    batchSize,
    whole,
    left: IMAGES - whole * batchSize,
    updates: updatesPerEpoch(IMAGES, batchSize),
    epochs: EPOCHS,
  };
}
