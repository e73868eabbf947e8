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

/** One epoch of stochastic gradient descent: θ ← θ − α ∇Jᵢ, house by house. Returns the line after each of them. */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  // TODO: for each house a new line, computed from the one before
  throw new Error("Not written yet");
}
