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
 * One epoch of batch gradient descent: a single update, with the mean gradient over all houses.
 *
 *     θ ← θ − α ∇J(θ)        θ = (w, b)
 *
 * The gradient is complete before w or b changes, so both updates use the errors of the old line.
 * The line that was passed in is not changed.
 */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  const gradient = averageGradient(model, houses);
  return {
    w: model.w - learningRate * gradient.w,
    b: model.b - learningRate * gradient.b,
  };
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
