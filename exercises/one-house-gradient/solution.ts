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
 * How fast the loss of one house, J = ½ e² with e = ŷ − y, grows with w and with b.
 *
 *     ∂J/∂w = e · size
 *     ∂J/∂b = e
 *
 * By the chain rule: J changes with the error at the rate e, and the error changes with w at the
 * rate size and with b at the rate 1. The sign of e gives the direction: it is positive if the
 * prediction is too high, and a step against the gradient then makes it lower.
 */
export function gradient(model: Line, house: House): Line {
  const error = model.w * house.size + model.b - house.price;
  return { w: error * house.size, b: error };
}
