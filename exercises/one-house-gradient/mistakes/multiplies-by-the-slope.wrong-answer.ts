type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Which letter stands beside w in w · x + b? That one is left when you differentiate by w. */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error * model.w, b: error };
}
