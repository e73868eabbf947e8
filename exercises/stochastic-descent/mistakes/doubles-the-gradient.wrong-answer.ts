type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your steps are twice as long. What did the ½ of the loss do with the 2 of the square? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let line = model;
  return houses.map(({ size, price }) => {
    const slope = 2 * (line.w * size + line.b - price);
    line = { w: line.w - learningRate * slope * size, b: line.b - learningRate * slope };
    return line;
  });
}
