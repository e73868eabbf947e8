/** A straight line: price = w · size + b. */
export interface Line {
  /** Thousands of dollars for each thousand square feet. */
  w: number;
  /** Thousands of dollars, whatever the size. */
  b: number;
}

/**
 * The price that the line predicts for a house of this size.
 *
 *     ŷ = w · size + b
 *
 * Multiplication binds tighter than addition, in code as on paper, so no parentheses are needed.
 * Whether the price makes sense is not this function's business: a poor line may well predict a
 * negative one, and how far off that is must reach whoever corrects the line.
 */
export function predict(model: Line, size: number): number {
  return model.w * size + model.b;
}
