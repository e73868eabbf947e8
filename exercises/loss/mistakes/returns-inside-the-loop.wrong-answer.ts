type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How many houses has your code looked at when it reaches return? Inside which braces is return? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) {
    sum += (model.w * size + model.b - price) ** 2;
    return sum / (2 * houses.length);
  }
  return sum;
}
