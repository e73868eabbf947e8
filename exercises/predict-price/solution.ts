/** A straight line: price = w · size + b. */
export interface Line {
  /** Thousands of dollars for each thousand square feet. */
  w: number;
  /** Thousands of dollars, for every size. */
  b: number;
}

/**
 * The price that the line predicts for a house of this size.
 *
 *     ŷ = w · size + b
 *
 * Multiplication comes before addition, in code as in mathematics, so no parentheses are needed.
 * The function does not check whether the price makes sense: a poor line may predict a negative
 * price, and the update that corrects the line needs to know how wrong that is.
 */
export function predict(model: Line, size: number): number {
  return model.w * size + model.b;
}
