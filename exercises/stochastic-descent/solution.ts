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
 * One epoch of stochastic descent: an update for every house, in the order given.
 *
 *     θ ← θ − α ∇Jᵢ(θ)        ∇Jᵢ = (e · size, e), e = w · size + b − price
 *
 * `line` is always the newest line, so each house judges what the houses before it have made.
 * Every turn makes a new object: were one object changed again and again, the list would hold the
 * last line many times over.
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
