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

/** One epoch of batch gradient descent: θ ← θ − α ∇J, with the mean gradient over all houses. Returns the new line. */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  // TODO: first the gradient over all houses, then one update of w and b
  throw new Error("Not written yet");
}
