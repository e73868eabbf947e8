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

/**
 * One epoch of mini-batch gradient descent: an update for every batch, in order.
 *
 *     θ ← θ − α/B Σ ∇Jᵢ(θ)        the sum over the B houses i of the batch 𝓑
 *
 * Both other methods are special cases: batchSize 1 is stochastic, batchSize m is batch gradient
 * descent. A short batch needs no special case, because the mean is over the houses it has.
 */
export function miniBatchEpoch(
  model: Line,
  houses: House[],
  learningRate: number,
  batchSize: number,
): Line[] {
  const path: Line[] = [];
  let line = model;
  for (let from = 0; from < houses.length; from += batchSize) {
    const gradient = averageGradient(line, houses.slice(from, from + batchSize));
    line = {
      w: line.w - learningRate * gradient.w,
      b: line.b - learningRate * gradient.b,
    };
    path.push(line);
  }
  return path;
}

/** The mean over these houses of e · size and of e, where e = w · size + b − price. */
function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / houses.length, b: b / houses.length };
}
