type Line = { w: number; b: number };
type House = { size: number; price: number };

/** There is one house here. Over how many does your code take the mean? */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: (error * house.size) / 4, b: error / 4 };
}
