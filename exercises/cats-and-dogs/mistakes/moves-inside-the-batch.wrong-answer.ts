type Classifier = { weights: number[]; bias: number; updates: number };
type Options = { learningRate: number; batchSize: number; epochs: number };

/** All images of a batch should be predicted by the same model. When does yours change? */
export function trainClassifier(images: number[][], labels: number[], options: Options): Classifier {
  const { learningRate, batchSize, epochs } = options;
  const weights = images[0].map(() => 0);
  let bias = 0;
  let updates = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let from = 0; from < images.length; from += batchSize) {
      const batch = images.slice(from, from + batchSize);
      batch.forEach((image, i) => {
        const z = image.reduce((sum, pixel, j) => sum + weights[j] * pixel, bias);
        const error = 1 / (1 + Math.exp(-z)) - labels[from + i];
        const rate = learningRate / batch.length;
        for (let j = 0; j < image.length; j++) weights[j] -= rate * error * image[j];
        bias -= rate * error;
      });
      updates += 1;
    }
  }
  return { weights, bias, updates };
}
