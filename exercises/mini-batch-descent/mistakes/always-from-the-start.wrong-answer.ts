type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Each batch moves the line you began with. What has become of the moves before? */
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
    const share = learningRate / batch.length;
    path.push({ w: line.w - share * w, b: line.b - share * b });
  }
  return path;
}
