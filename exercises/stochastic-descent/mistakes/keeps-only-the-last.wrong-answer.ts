type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The line at the end is right. Where are those on the way? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let line = model;
  for (const { size, price } of houses) {
    const error = line.w * size + line.b - price;
    line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
  }
  return [line];
}
