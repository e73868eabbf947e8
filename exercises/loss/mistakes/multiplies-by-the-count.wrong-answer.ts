type Line = { w: number; b: number };
type House = { size: number; price: number };

/** In which order does the computer work out sum / 2 * m? Would parentheses change it? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return (sum / 2) * houses.length;
}
