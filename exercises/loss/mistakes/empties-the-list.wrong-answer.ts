type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How many houses does the caller still have after your function has run? */
export function loss(model: Line, houses: House[]): number {
  const m = houses.length;
  let sum = 0;
  while (houses.length > 0) {
    const { size, price } = houses.pop()!;
    sum += (model.w * size + model.b - price) ** 2;
  }
  return sum / (2 * m);
}
