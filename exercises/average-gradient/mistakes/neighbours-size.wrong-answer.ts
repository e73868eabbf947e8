type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The printed lecture has this mistake too: with the size of which house do you multiply each error? */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (let i = 0; i < houses.length; i++) {
    const error = model.w * houses[i].size + model.b - houses[i].price;
    w += error * houses[Math.max(0, i - 1)].size;
    b += error;
  }
  return { w: w / houses.length, b: b / houses.length };
}
