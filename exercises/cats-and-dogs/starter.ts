/** A model p = σ(w·x + b), and the number of updates made. */
export interface Classifier {
  weights: number[];
  bias: number;
  updates: number;
}

/** α, the number of images in a batch, and the number of epochs. */
export interface Options {
  learningRate: number;
  batchSize: number;
  epochs: number;
}

/**
 * Logistic regression by mini-batch gradient descent, from zero and in the order given:
 *
 *     p = σ(w·x + b)        σ(z) = 1 / (1 + e^−z)
 *     w ← w − α · mean of (p − y) x        b ← b − α · mean of (p − y)        over each batch
 */
export function trainClassifier(images: number[][], labels: number[], options: Options): Classifier {
  // TODO: loops over epochs, batches, images and pixels
  throw new Error("Not written yet");
}
