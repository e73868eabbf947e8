type Line = { w: number; b: number };
type House = { size: number; price: number };

/** You use one house of each batch. What do the others add? */
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
    const { size, price } = batch[0];
    const error = line.w * size + line.b - price;
    line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
    path.push(line);
  }
  return path;
}
