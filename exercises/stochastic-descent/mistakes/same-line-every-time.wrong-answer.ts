type Line = { w: number; b: number };
type House = { size: number; price: number };

/** All entries of your list are equal. How many different objects are in it? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const line = { ...model };
  return houses.map(({ size, price }) => {
    const error = line.w * size + line.b - price;
    line.w -= learningRate * error * size;
    line.b -= learningRate * error;
    return line;
  });
}
