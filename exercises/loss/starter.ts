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

/** How wrong the line is about these houses: J = 1/(2m) Σ (ŷ − y)², for m houses. */
export function loss(model: Line, houses: House[]): number {
  // TODO: add up the squared errors, then take half of their mean
  throw new Error("Not written yet");
}
