type Line = { w: number; b: number };
type House = { size: number; price: number };

/** An error of 20 should count four times as much as one of 10. Does it, in your code? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += Math.abs(model.w * size + model.b - price);
  return sum / (2 * houses.length);
}
