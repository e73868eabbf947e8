type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your first update is right. From where do the sums start for the second batch? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const path: Line[] = [];
  let line = model;
  let [w, b] = [0, 0];
  for (let from = 0; from < houses.length; from += batchSize) {
    const batch = houses.slice(from, from + batchSize);
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
