type Line = { w: number; b: number };
type House = { size: number; price: number };

/** One error is 10, another −10. What is left if you add them before they are squared? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += model.w * size + model.b - price;
  return (sum / houses.length) ** 2 / 2;
}
