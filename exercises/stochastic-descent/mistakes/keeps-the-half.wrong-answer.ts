type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your steps are half as long. What became of the ½ of the loss when the square was differentiated? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let line = model;
  return houses.map(({ size, price }) => {
    const slope = (line.w * size + line.b - price) / 2;
    line = { w: line.w - learningRate * slope * size, b: line.b - learningRate * slope };
    return line;
  });
}
