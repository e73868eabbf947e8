type Classifier = { weights: number[]; bias: number; updates: number };
type Options = { learningRate: number; batchSize: number; epochs: number };

/** A high score should mean a dog. Does your p grow when the score grows? */
export function trainClassifier(images: number[][], labels: number[], options: Options): Classifier {
  const { learningRate, batchSize, epochs } = options;
  const weights = images[0].map(() => 0);
  let bias = 0;
  let updates = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let from = 0; from < images.length; from += batchSize) {
      const batch = images.slice(from, from + batchSize);
      const slopes = weights.map(() => 0);
      let level = 0;
      batch.forEach((image, i) => {
        const z = image.reduce((sum, pixel, j) => sum + weights[j] * pixel, bias);
        const error = 1 / (1 + Math.exp(z)) - labels[from + i];
        for (let j = 0; j < image.length; j++) slopes[j] += error * image[j];
        level += error;
      });
      for (let j = 0; j < weights.length; j++) weights[j] -= (learningRate * slopes[j]) / batch.length;
      bias -= (learningRate * level) / batch.length;
      updates += 1;
    }
  }
  return { weights, bias, updates };
}
