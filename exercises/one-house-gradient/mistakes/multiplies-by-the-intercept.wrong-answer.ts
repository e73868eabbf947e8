type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How fast does w · x + b grow when b grows? Does that depend on the value of b? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error * house.size, b: error * model.b };
}
