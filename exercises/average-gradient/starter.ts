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
  // TODO: add up what each house says, then divide by how many they are
  throw new Error("Not written yet");
}
