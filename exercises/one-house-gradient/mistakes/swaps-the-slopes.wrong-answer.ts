type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Both numbers are there. Which of them belongs to w? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error, b: error * house.size };
}
