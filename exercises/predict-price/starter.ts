/** A straight line: price = w · size + b. */
export interface Line {
  /** Thousands of dollars for each thousand square feet. */
  w: number;
  /** Thousands of dollars, whatever the size. */
  b: number;
}

/** The price that the line predicts for a house of this size: ŷ = w · size + b. */
export function predict(model: Line, size: number): number {
  // TODO: let the line turn the size into a price
  throw new Error("Not written yet");
}
