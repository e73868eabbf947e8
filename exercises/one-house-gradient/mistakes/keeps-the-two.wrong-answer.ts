type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your partial derivatives are twice as large. What is the factor before the square in the loss, and what does the 2 do with it? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: 2 * error * house.size, b: 2 * error };
}
