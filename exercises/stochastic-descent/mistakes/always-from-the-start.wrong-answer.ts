type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Each house moves the line you began with. What has become of the moves before? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  return houses.map(({ size, price }) => {
    const error = model.w * size + model.b - price;
    return { w: model.w - learningRate * error * size, b: model.b - learningRate * error };
  });
}
