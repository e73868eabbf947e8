type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The first index is 0. Which index does the last of four houses have? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (let i = 0; i <= houses.length; i++) {
    const { size, price } = houses[i];
    sum += (model.w * size + model.b - price) ** 2;
  }
  return sum / (2 * houses.length);
}
