type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Count the entries of your list, and the houses. Which entry has no house? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path = [model];
  let line = model;
  for (const { size, price } of houses) {
    const error = line.w * size + line.b - price;
    line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
    path.push(line);
  }
  return path;
}
