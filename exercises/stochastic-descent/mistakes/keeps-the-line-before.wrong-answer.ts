type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Is a line put on the list before the update of its house, or after it? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path: Line[] = [];
  let line = model;
  for (const { size, price } of houses) {
    path.push(line);
    const error = line.w * size + line.b - price;
    line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
  }
  return path;
}
