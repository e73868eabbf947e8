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

/** Nine houses about the line price = 200 · size, and how the loop goes through them. */
export const nine = noisyHouses({ count: 9, noise: 30, seed: 4 });
export const EPOCHS = 3;
export const RATE = 0.1;
const START = vec(150, 50);
const SEED = 1;
const objective = linearRegression(asExamples(nine));

/** What the loop does, one after the other; `shuffle` and `measure` once an epoch, the rest once a batch. */
export type Act = "shuffle" | "predict" | "loss" | "gradient" | "update" | "measure";

/** One act of the loop, and all that is known when it is done. */
export interface Moment {
  act: Act;
  /** From 1. */
  epoch: number;
  /** Updates made so far. */
  updates: number;
  /** The houses of the batch in hand, by their numbers from 0; all of them, in the new order, at `shuffle`. */
  batch: number[];
  /** Prediction less price of each house of the batch, by the line before the update. */
  errors: number[];
  batchLoss: number;
  slope: Vector;
  before: Vector;
  after: Vector;
  /** J over all houses by the line as it now stands. */
  loss: number;
}

/** Every act of the loop over the nine houses. */
export function moments(batchSize: number): Moment[] {
  const { path, losses } = descend(objective, sgd({ learningRate: RATE }), {
    start: START,
    epochs: EPOCHS,
    batchSize,
    random: seeded(SEED),
  });
  const random = seeded(SEED);
  const all: Moment[] = [];
  let made = 0;
  for (let now = 1; now <= EPOCHS; now++) {
    const batches = [...epoch(nine.length, batchSize, random)];
    const moment = (act: Act, batch: number[], update: number): Moment => ({
      act,
      epoch: now,
      updates: made,
      batch,
      errors: batch.map((house) => errorOf(path[update], house)),
      batchLoss: objective.value(path[update], Uint32Array.from(batch)),
      slope: objective.gradient(path[update], Uint32Array.from(batch)),
      before: path[update],
      after: path[made],
      loss: losses[made],
    });
    all.push(
      moment(
        "shuffle",
        batches.flatMap((batch) => [...batch]),
        made,
      ),
    );
    for (const numbers of batches) {
      const batch = [...numbers];
      const update = made;
      for (const act of ["predict", "loss", "gradient"] as const) all.push(moment(act, batch, update));
      made += 1;
      all.push(moment("update", batch, update));
    }
    all.push(moment("measure", [...nine.keys()], made));
  }
  return all;
}

const errorOf = ([w, b]: Vector, house: number) => w * nine[house].size + b - nine[house].price;

/** The worked example: the second batch of two of the lecture's four houses. */
export function workedBatch() {
  const learningRate = 0.01;
  const four = linearRegression(asExamples(houses));
  const { path, losses } = descend(four, sgd({ learningRate }), { start: START, epochs: 1, batchSize: 2 });
  const [, before, after] = path;
  const batch = houses.slice(2);
  const errors = batch.map(({ size, price }) => before[0] * size + before[1] - price);
  const slope = four.gradient(before, Uint32Array.of(2, 3));
  return { learningRate, before, after, batch, errors, slope, loss: losses[2] };
}
