/** A straight line: price = w · size + b. */
export interface Line {
  w: number;
  b: number;
}

/** Its size in thousands of square feet, its price in thousands of dollars. */
export interface House {
  size: number;
  price: number;
}

/**
 * How wrong the line is about these houses: half the mean of the squared errors.
 *
 *     J = 1/(2m) Σ (ŷ − y)²
 *
 * The sum is over the houses given, and m is their number, so that the losses of few and of many
 * houses can be compared.
 */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    sum += error ** 2;
  }
  return sum / (2 * houses.length);
}
