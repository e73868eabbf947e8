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

/** The partial derivatives of ½(ŷ − y)² for one house: e · size in w, e in b, where e = ŷ − y. */
export function gradient(model: Line, house: House): Line {
  // TODO: first the error, then the two partial derivatives
  throw new Error("Not written yet");
}
