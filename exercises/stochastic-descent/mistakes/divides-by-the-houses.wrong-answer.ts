type Line = { w: number; b: number };
type House = { size: number; price: number };

/** One update uses one house. What is there to divide by m? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const share = learningRate / houses.length;
  let line = model;
  return houses.map(({ size, price }) => {
    const error = line.w * size + line.b - price;
    line = { w: line.w - share * error * size, b: line.b - share * error };
    return line;
  });
}
