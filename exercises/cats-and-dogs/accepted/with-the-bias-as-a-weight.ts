interface Options {
  learningRate: number;
  batchSize: number;
  epochs: number;
}

/** The bias is the weight of a pixel that is always 1; σ is written as a tangent. */
export function trainClassifier(images: number[][], labels: number[], options: Options) {
  const { learningRate, batchSize, epochs } = options;
  const pixels = images[0].length;
  const theta = new Float64Array(pixels + 1);
  const change = new Float64Array(pixels + 1);
  const total = epochs * images.length;
  let updates = 0;
  let inBatch = 0;
  for (let seen = 0; seen < total; seen++) {
    const i = seen % images.length;
    const x = images[i];
    let z = theta[pixels];
    for (let j = pixels - 1; j >= 0; j--) z += theta[j] * x[j];
    const missing = labels[i] - 0.5 * (1 + Math.tanh(0.5 * z));
    for (let j = 0; j < pixels; j++) change[j] += missing * x[j];
    change[pixels] += missing;
    inBatch += 1;
    if (inBatch < batchSize && i < images.length - 1) continue;
    for (let j = 0; j <= pixels; j++) theta[j] += (learningRate / inBatch) * change[j];
    change.fill(0);
    inBatch = 0;
    updates += 1;
  }
  return { weights: [...theta.subarray(0, pixels)], bias: theta[pixels], updates };
}
