type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The loss begins with 1/(2m). Where does that 2 go when the square is differentiated? */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / (2 * houses.length), b: b / (2 * houses.length) };
}
