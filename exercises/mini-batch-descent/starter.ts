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

/**
 * One epoch of mini-batch gradient descent: θ ← θ − α · (mean of ∇Jᵢ over the batch), batch by batch.
 * Returns the line after each batch.
 */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  // TODO: cut the houses into batches, then make one update for each of them
  throw new Error("Not written yet");
}
