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
 * Logistic regression by mini-batch descent, from zero and in the order given.
 *
 *     p = σ(w·x + b)
 *     w ← w − α · mean of (p − y) x        b ← b − α · mean of (p − y)        over each batch
 *
 * The log loss is made for σ: in its gradient all that is left of the squeezing is the error p − y, so
 * this is the loop of the house prices with 64 slopes in place of one. All images of a batch judge the
 * same model, and so the sums are complete before any weight moves.
 */
export function trainClassifier(images: number[][], labels: number[], options: Options): Classifier {
  const { learningRate, batchSize, epochs } = options;
  const weights = images[0].map(() => 0);
  let bias = 0;
  let updates = 0;

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let from = 0; from < images.length; from += batchSize) {
      const to = Math.min(from + batchSize, images.length);
      const slopes = weights.map(() => 0);
      let level = 0;
      for (let i = from; i < to; i++) {
        const error = probability(weights, bias, images[i]) - labels[i];
        for (let j = 0; j < slopes.length; j++) slopes[j] += error * images[i][j];
        level += error;
      }
      const rate = learningRate / (to - from);
      for (let j = 0; j < weights.length; j++) weights[j] -= rate * slopes[j];
      bias -= rate * level;
      updates += 1;
    }
  }
  return { weights, bias, updates };
}

/** How likely an image shows a dog: σ(w·x + b). */
function probability(weights: number[], bias: number, image: number[]): number {
  let score = bias;
  for (let j = 0; j < weights.length; j++) score += weights[j] * image[j];
  return 1 / (1 + Math.exp(-score));
}
