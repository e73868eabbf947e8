type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Between the update of w and that of b, does your error change? Both should use the same one. */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let { w, b } = model;
  return houses.map(({ size, price }) => {
    w -= learningRate * (w * size + b - price) * size;
    b -= learningRate * (w * size + b - price);
    return { w, b };
  });
}
