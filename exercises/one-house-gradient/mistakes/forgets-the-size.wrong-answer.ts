type Line = { w: number; b: number };
type House = { size: number; price: number };

/** If w grows by 1, does the price of a small house grow as much as that of a large one? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error, b: error };
}
