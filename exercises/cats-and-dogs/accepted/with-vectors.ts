interface Options {
  learningRate: number;
  batchSize: number;
  epochs: number;
}

const dot = (x: number[], y: number[]) => x.reduce((sum, xi, i) => sum + xi * y[i], 0);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function trainClassifier(images: number[][], labels: number[], options: Options) {
  let model = { weights: new Array<number>(images[0].length).fill(0), bias: 0, updates: 0 };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let start = 0; start < images.length; start += options.batchSize) {
      const batch = images.slice(start, start + options.batchSize);
      const errors = batch.map((x, i) => sigmoid(dot(model.weights, x) + model.bias) - labels[start + i]);
      const mean = (numbers: number[]) => dot(numbers, errors) / batch.length;
      model = {
        weights: model.weights.map((w, j) => w - options.learningRate * mean(batch.map((x) => x[j]))),
        bias: model.bias - options.learningRate * mean(batch.map(() => 1)),
        updates: model.updates + 1,
      };
    }
  }
  return model;
}
