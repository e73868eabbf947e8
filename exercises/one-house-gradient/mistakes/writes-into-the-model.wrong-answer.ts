type Line = { w: number; b: number };
type House = { size: number; price: number };

/** You filled the right numbers into an object. Whose object was it? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  model.w = error * house.size;
  model.b = error;
  return model;
}
