type Line = { w: number; b: number };
type House = { size: number; price: number };

/** If b grows by 1, by how much does the prediction grow? Does the size matter for that? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error * house.size, b: error * house.size };
}
