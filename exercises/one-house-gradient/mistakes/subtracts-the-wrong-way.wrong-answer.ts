type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Is the error positive when the prediction is too high, or when the price is? */
export function gradient(model: Line, house: House): Line {
  const error = house.price - (model.w * house.size + model.b);
  return { w: error * house.size, b: error };
}
