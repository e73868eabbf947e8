type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Four houses in batches of 3: which update uses the fourth? */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const path: Line[] = [];
  let line = model;
  for (let from = 0; from + batchSize <= houses.length; from += batchSize) {
    const batch = houses.slice(from, from + batchSize);
    let [w, b] = [0, 0];
    for (const { size, price } of batch) {
      const error = line.w * size + line.b - price;
      w += error * size;
      b += error;
    }
    line = { w: line.w - (learningRate * w) / batchSize, b: line.b - (learningRate * b) / batchSize };
    path.push(line);
  }
  return path;
}
