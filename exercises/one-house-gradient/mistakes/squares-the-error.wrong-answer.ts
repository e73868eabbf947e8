type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Is what you return the loss, or how fast it changes? Look at the power of e. */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error ** 2 * house.size, b: error ** 2 };
}
