type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your list is right. Is the line that was passed in still what it was? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const path: Line[] = [];
  const line = model;
  for (let from = 0; from < houses.length; from += batchSize) {
    const batch = houses.slice(from, from + batchSize);
    let [w, b] = [0, 0];
    for (const { size, price } of batch) {
      const error = line.w * size + line.b - price;
      w += error * size;
      b += error;
    }
    line.w -= (learningRate * w) / batch.length;
    line.b -= (learningRate * b) / batch.length;
    path.push({ ...line });
  }
  return path;
}
