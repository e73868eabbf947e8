type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Both means are right. In which shape does the task want them? */
export function averageGradient(model: Line, houses: House[]): number[] {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return [w / houses.length, b / houses.length];
}
