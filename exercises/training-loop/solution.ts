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
 * The training loop: mini-batch gradient descent, with a new order and one loss for each epoch.
 *
 *     θ ← θ − α/B Σ ∇Jᵢ(θ)         for each batch 𝓑 of B houses, in the order of shuffle(houses)
 *     J = 1/(2m) Σ (ŷ − y)²        at the end of the epoch, over all m houses
 *
 * The line is kept from epoch to epoch. The order is not: each epoch shuffles the houses as they were
 * given. The loss is that of one line on all houses. The losses of the batches would cost less, but each
 * of them belongs to a different line.
 */
export function train({ model, houses, learningRate, batchSize, epochs, shuffle }: Run): Trained {
  const losses: number[] = [];
  let line = model;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle(houses);
    for (let from = 0; from < order.length; from += batchSize) {
      const gradient = averageGradient(line, order.slice(from, from + batchSize));
      line = {
        w: line.w - learningRate * gradient.w,
        b: line.b - learningRate * gradient.b,
      };
    }
    losses.push(loss(line, houses));
  }
  return { model: line, losses };
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

/** J = 1/(2m) Σ e². */
function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return sum / (2 * houses.length);
}
