type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How many houses are left for the next epoch? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path: Line[] = [];
  let line = model;
  while (houses.length > 0) {
    const { size, price } = houses.shift()!;
    const error = line.w * size + line.b - price;
    line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
    path.push(line);
  }
  return path;
}
