type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Which houses are in your first batch: the first ones of the list, or the smallest? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const sorted = [...houses].sort((a, b) => a.size - b.size);
  const path: Line[] = [];
  let line = model;
  for (let from = 0; from < sorted.length; from += batchSize) {
    const batch = sorted.slice(from, from + batchSize);
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
