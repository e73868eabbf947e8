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
 * Logistic regression by mini-batch gradient descent, from zero and in the order given.
 *
 *     p = σ(w·x + b)
 *     w ← w − α · mean of (p − y) x        b ← b − α · mean of (p − y)        over each batch
 *
 * In the gradient of the log loss the derivative of the sigmoid σ cancels, and the error p − y is left. So
 * this is the loop of the house prices, with 64 weights instead of one. All errors of a batch are computed
 * with the same model, so the sums are complete before any weight changes.
 */
export function trainClassifier(images: number[][], labels: number[], options: Options): Classifier {
  const { learningRate, batchSize, epochs } = options;
  const weights = images[0].map(() => 0);
  let bias = 0;
  let updates = 0;

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let from = 0; from < images.length; from += batchSize) {
      const to = Math.min(from + batchSize, images.length);
      const sums = weights.map(() => 0);
      let level = 0;
      for (let i = from; i < to; i++) {
        const error = probability(weights, bias, images[i]) - labels[i];
        for (let j = 0; j < sums.length; j++) sums[j] += error * images[i][j];
        level += error;
      }
      const rate = learningRate / (to - from);
      for (let j = 0; j < weights.length; j++) weights[j] -= rate * sums[j];
      bias -= rate * level;
      updates += 1;
    }
  }
  return { weights, bias, updates };
}

/** The probability that an image shows a dog: σ(w·x + b). */
function probability(weights: number[], bias: number, image: number[]): number {
  let score = bias;
  for (let j = 0; j < weights.length; j++) score += weights[j] * image[j];
  return 1 / (1 + Math.exp(-score));
}
