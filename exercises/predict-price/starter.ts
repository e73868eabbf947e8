/** A straight line: price = w · size + b. */
export interface Line {
  /** Thousands of dollars for each thousand square feet. */
  w: number;
  /** Thousands of dollars, for every size. */
  b: number;
}

/** The price that the line predicts for a house of this size: ŷ = w · size + b. */
export function predict(model: Line, size: number): number {
  // TODO: compute the price from the size
  throw new Error("Not written yet");
}
