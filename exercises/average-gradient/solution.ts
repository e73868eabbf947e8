/** A straight line: price = w · size + b. A gradient has the same two parts. */
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
 * The gradient of J = 1/(2m) Σ e² over these houses: the mean of their own gradients.
 *
 *     ∂J/∂w = 1/m Σ e · size
 *     ∂J/∂b = 1/m Σ e            e = w · size + b − price
 *
 * The division comes after both sums are complete. It is by the number of houses given, so the
 * gradient has the same scale for a group of any size.
 */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / houses.length, b: b / houses.length };
}
