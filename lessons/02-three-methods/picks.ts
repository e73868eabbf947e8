import {
  asExamples,
  descend,
  epoch,
  houses,
  linearRegression,
  noisyHouses,
  seeded,
  sgd,
  type Vector,
  vec,
} from "@graded-descent/core";

/** Twelve houses, about the line price = 200 · size. */
export const twelve = noisyHouses({ count: 12, noise: 30, seed: 3 });

export const RATE = 0.1;
const START = vec(150, 50);
const loss = linearRegression(asExamples(twelve));

/** One update: the line it starts from, the examples it picks, each one's slope in w, their mean, the line after. */
export interface Update {
  picked: number[];
  before: Vector;
  slopes: number[];
  mean: Vector;
  after: Vector;
}

/** One epoch over the twelve houses in a shuffled order, update by update. */
export function updates(batchSize: number): Update[] {
  const seed = 1;
  const { path } = descend(loss, sgd({ learningRate: RATE }), {
    start: START,
    epochs: 1,
    batchSize,
    random: seeded(seed),
  });
  return [...epoch(twelve.length, batchSize, seeded(seed))].map((batch, i) => ({
    picked: [...batch],
    before: path[i],
    slopes: twelve.map((_, house) => loss.gradient(path[i], Uint32Array.of(house))[0]),
    mean: loss.gradient(path[i], batch),
    after: path[i + 1],
  }));
}

/** The worked example: one update from the lecture's second house alone. */
export function workedHouse() {
  const house = houses[1];
  const learningRate = 0.01;
  const [w, b] = START;
  const one = linearRegression(asExamples([house]));
  const gradient = one.gradient(START);
  const { path } = descend(one, sgd({ learningRate }), { start: START, epochs: 1 });
  const prediction = w * house.size + b;
  return {
    house,
    learningRate,
    w,
    b,
    prediction,
    error: prediction - house.price,
    gradient: [...gradient],
    after: [...path[1]],
  };
}
