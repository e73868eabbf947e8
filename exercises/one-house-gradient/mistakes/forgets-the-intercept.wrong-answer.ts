type Line = { w: number; b: number };
type House = { size: number; price: number };

/** What does the line predict for a house of size 0? Does your prediction agree? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size - house.price;
  return { w: error * house.size, b: error };
}
