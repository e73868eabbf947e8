type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Call your function with a single house. By what do you divide? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return sum / (2 * (houses.length - 1));
}
