type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The error of the third house should be −49. Which line gives −50? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path: Line[] = [];
  let line = model;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
    path.push(line);
  }
  return path;
}
