/** A model p = σ(w·x + b), and how many updates have made it. */
export interface Classifier {
  weights: number[];
  bias: number;
  updates: number;
}

/** α, the images in a batch, and how often all images are gone through. */
export interface Options {
  learningRate: number;
  batchSize: number;
  epochs: number;
}

/**
 * Logistic regression by mini-batch descent, from zero and in the order given:
 *
 *     p = σ(w·x + b)        σ(z) = 1 / (1 + e^−z)
 *     w ← w − α · mean of (p − y) x        b ← b − α · mean of (p − y)        over each batch
 */
export function trainClassifier(images: number[][], labels: number[], options: Options): Classifier {
  // TODO: epochs, batches, images, pixels
  throw new Error("Not written yet");
}
