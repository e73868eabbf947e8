type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How often does the line change within one batch? All errors of a batch are those of the same line. */
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
    for (const { size, price } of batch) {
      const error = line.w * size + line.b - price;
      const share = (learningRate * error) / batch.length;
      line = { w: line.w - share * size, b: line.b - share };
    }
    path.push(line);
  }
  return path;
}
