import { fit, logisticRegression, seeded, sgd, type Vector } from "@graded-descent/core";
import { accuracy, test, training, validation } from "@graded-descent/figures/data/three-sets.ts";

/** How the classifier of cats and dogs is trained and watched. */
export const EPOCHS = 40;
export const RATE = 0.1;
export const BATCH_SIZE = 10;
export const sizes = [40, 200, 1000] as const;

/** A model after an epoch. */
export interface EpochScore {
  epoch: number;
  /** The log loss on the images it is trained on. */
  loss: number;
  /** The shares it classifies correctly: of the validation images, and of the test images. */
  accuracy: number;
  tested: number;
}

/** A score before the first epoch and one after each, of a model trained on so many images. */
export function watch(count: number): EpochScore[] {
  const objective = logisticRegression(training(count));
  const start = new Float64Array(validation.inputs[0].length + 1);
  const score = (epoch: number, params: Vector): EpochScore => ({
    epoch,
    loss: objective.value(params),
    accuracy: accuracy(params, validation),
    tested: accuracy(params, test),
  });
  const scores = [score(0, start)];
  fit(objective, sgd({ learningRate: RATE }), {
    start,
    epochs: EPOCHS,
    batchSize: BATCH_SIZE,
    random: seeded(1),
    losses: "none",
    onEpoch: ({ epochs, params }) => scores.push(score(epochs, params)),
  });
  return scores;
}

/** The score with the best validation accuracy, the first of several. */
export const best = (scores: EpochScore[]): EpochScore =>
  scores.reduce((best, score) => (score.accuracy > best.accuracy ? score : best));
