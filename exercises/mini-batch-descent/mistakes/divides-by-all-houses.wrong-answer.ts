type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The mean is over the houses of one batch. Over how many do you take it? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const path: Line[] = [];
  let line = model;
  for (let from = 0; from < houses.length; from += batchSize) {
    const batch = houses.slice(from, from + batchSize);
    let [w, b] = [0, 0];
    for (const { size, price } of batch) {
      const error = line.w * size + line.b - price;
      w += error * size;
      b += error;
    }
    line = { w: line.w - (learningRate * w) / houses.length, b: line.b - (learningRate * b) / houses.length };
    path.push(line);
  }
  return path;
}
