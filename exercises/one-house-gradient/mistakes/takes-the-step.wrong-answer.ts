type Line = { w: number; b: number };
type House = { size: number; price: number };

/** You return where the line would go. What was asked is which way the loss rises. */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: model.w - 0.01 * error * house.size, b: model.b - 0.01 * error };
}
