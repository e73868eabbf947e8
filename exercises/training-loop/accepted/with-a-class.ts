interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

interface Run {
  model: Line;
  houses: House[];
  learningRate: number;
  batchSize: number;
  epochs: number;
  shuffle: (houses: House[]) => House[];
}

/** A line that learns; the one it was made from stays as it was. */
class Learner {
  w: number;
  b: number;

  constructor({ w, b }: Line) {
    this.w = w;
    this.b = b;
  }

  error({ size, price }: House): number {
    return this.w * size + this.b - price;
  }

  learn(batch: House[], learningRate: number): void {
    const errors = batch.map((house) => this.error(house));
    const rate = learningRate / batch.length;
    batch.forEach(({ size }, i) => {
      this.w -= rate * errors[i] * size;
      this.b -= rate * errors[i];
    });
  }

  loss(houses: House[]): number {
    return houses.reduce((sum, house) => sum + this.error(house) ** 2, 0) / houses.length / 2;
  }
}

export function train({ model, houses, learningRate, batchSize, epochs, shuffle }: Run) {
  const learner = new Learner(model);
  const losses = Array.from({ length: epochs }, () => {
    const waiting = [...shuffle(houses)];
    while (waiting.length > 0) learner.learn(waiting.splice(0, batchSize), learningRate);
    return learner.loss(houses);
  });
  return { model: { w: learner.w, b: learner.b }, losses };
}
