type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your steps are twice as long. What did the ½ of the loss do with the 2 of the square? */
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
      const slope = 2 * (line.w * size + line.b - price);
      w += slope * size;
      b += slope;
    }
    line = { w: line.w - (learningRate * w) / batch.length, b: line.b - (learningRate * b) / batch.length };
    path.push(line);
  }
  return path;
}
