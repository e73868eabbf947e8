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

/** One epoch of batch descent: θ ← θ − α ∇J, with the mean gradient over all houses. Returns the new line. */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  // TODO: first ask every house, then move w and b once
  throw new Error("Not written yet");
}
