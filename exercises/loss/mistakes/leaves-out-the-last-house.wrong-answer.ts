type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Which house does your loop see last? Print its index, and compare it with houses.length. */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (let i = 0; i < houses.length - 1; i++) {
    const { size, price } = houses[i];
    sum += (model.w * size + model.b - price) ** 2;
  }
  return sum / (2 * houses.length);
}
