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

/** The settings of a run; `shuffle` returns the houses in another order. */
export interface Run {
  model: Line;
  houses: House[];
  learningRate: number;
  batchSize: number;
  epochs: number;
  shuffle: (houses: House[]) => House[];
}

/** The result of a run: the line at the end, and the loss after each epoch. */
export interface Trained {
  model: Line;
  losses: number[];
}

/**
 * Mini-batch gradient descent: θ ← θ − α · (mean of ∇Jᵢ over the batch), batch by batch in the order of
 * `shuffle(houses)`, which is called once an epoch. The losses are J = 1/(2m) Σ (ŷ − y)² over all houses.
 */
export function train(run: Run): Trained {
  // TODO: for each epoch shuffle, update batch by batch, and record the loss
  throw new Error("Not written yet");
}
