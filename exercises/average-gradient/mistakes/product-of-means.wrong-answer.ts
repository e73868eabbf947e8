type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Is the mean of the products the same as the product of the means? Try it with two houses. */
export function averageGradient(model: Line, houses: House[]): Line {
  let errors = 0;
  let sizes = 0;
  for (const { size, price } of houses) {
    errors += model.w * size + model.b - price;
    sizes += size;
  }
  const m = houses.length;
  return { w: (errors / m) * (sizes / m), b: errors / m };
}
