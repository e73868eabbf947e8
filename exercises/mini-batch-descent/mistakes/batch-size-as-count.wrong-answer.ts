type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Is batchSize the number of houses in a batch, or the number of batches? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const length = Math.ceil(houses.length / batchSize);
  const path: Line[] = [];
  let line = model;
  for (let from = 0; from < houses.length; from += length) {
    const batch = houses.slice(from, from + length);
    let [w, b] = [0, 0];
    for (const { size, price } of batch) {
      const error = line.w * size + line.b - price;
      w += error * size;
      b += error;
    }
    line = { w: line.w - (learningRate * w) / batch.length, b: line.b - (learningRate * b) / batch.length };
    path.push(line);
  }
  return path;
}
