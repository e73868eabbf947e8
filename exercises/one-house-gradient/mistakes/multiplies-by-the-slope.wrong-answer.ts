type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Which letter is w multiplied by in w · x + b? That one is left when you differentiate with respect to w. */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error * model.w, b: error };
}
