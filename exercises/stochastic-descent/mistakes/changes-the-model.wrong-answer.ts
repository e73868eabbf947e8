type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your list is right. Is the line that was passed in still what it was? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  return houses.map(({ size, price }) => {
    const error = model.w * size + model.b - price;
    model.w -= learningRate * error * size;
    model.b -= learningRate * error;
    return { ...model };
  });
}
