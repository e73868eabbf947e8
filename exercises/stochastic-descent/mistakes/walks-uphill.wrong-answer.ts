type Line = { w: number; b: number };
type House = { size: number; price: number };

/** A house was worth more than predicted. Should the line rise or fall? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let line = model;
  return houses.map(({ size, price }) => {
    const error = line.w * size + line.b - price;
    line = { w: line.w + learningRate * error * size, b: line.b + learningRate * error };
    return line;
  });
}
