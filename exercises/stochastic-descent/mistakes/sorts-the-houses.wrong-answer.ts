type Line = { w: number; b: number };
type House = { size: number; price: number };

/** In which order do the houses come, and in which do you visit them? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let line = model;
  return [...houses]
    .sort((a, b) => a.size - b.size)
    .map(({ size, price }) => {
      const error = line.w * size + line.b - price;
      line = { w: line.w - learningRate * error * size, b: line.b - learningRate * error };
      return line;
    });
}
