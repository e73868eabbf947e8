type Line = { w: number; b: number };
type House = { size: number; price: number };

/** What does the line predict for a house of size 0, and what does your code predict for it? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size - price) ** 2;
  return sum / (2 * houses.length);
}
