type Line = { w: number; b: number };
type House = { size: number; price: number };

/** splice takes the batch out of the list. How many houses are left for the next epoch? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const path: Line[] = [];
  let line = model;
  while (houses.length > 0) {
    const batch = houses.splice(0, batchSize);
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
