type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Both numbers are right. In which shape does the task want them? */
export function gradient(model: Line, house: House): number[] {
  const error = model.w * house.size + model.b - house.price;
  return [error * house.size, error];
}
