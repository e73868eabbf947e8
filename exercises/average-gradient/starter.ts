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

/** The mean over these houses of e · size and of e, where e = w · size + b − price. */
export function averageGradient(model: Line, houses: House[]): Line {
  // TODO: add up the gradients of the houses, then divide by their number
  throw new Error("Not written yet");
}
