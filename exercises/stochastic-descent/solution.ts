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
 * One epoch of stochastic gradient descent (SGD): an update for every house, in the order given.
 *
 *     θ ← θ − α ∇Jᵢ(θ)        ∇Jᵢ = (e · size, e), e = w · size + b − price
 *
 * `line` is always the newest line, so the error of each house is computed after the updates of the
 * houses before it. Every turn of the loop makes a new object. If one object were changed again and
 * again, all entries of the list would be that object.
 */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path: Line[] = [];
  let line = model;
  for (const { size, price } of houses) {
    const error = line.w * size + line.b - price;
    line = {
      w: line.w - learningRate * error * size,
      b: line.b - learningRate * error,
    };
    path.push(line);
  }
  return path;
}
