type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Is the mean of the products the same as the product of the means? Try it with two houses. */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let errors = 0;
  let sizes = 0;
  for (const { size, price } of houses) {
    errors += model.w * size + model.b - price;
    sizes += size;
  }
  const b = errors / houses.length;
  const w = b * (sizes / houses.length);
  return { w: model.w - learningRate * w, b: model.b - learningRate * b };
}
