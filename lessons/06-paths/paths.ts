import { descend, linearRegression, seeded, sgd, standardize, vec } from "@graded-descent/core";
import { bestLine, type Ground, housesOf, lossOf } from "@graded-descent/figures/data/noisy-and-exact.ts";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";

export const HOUSES = 40;
export const EPOCHS = 15;
export const NEAR = 10;
const FIRST = vec(150, 50);
const SEED = 1;

/** The learning rates to try, from a crawl to steps that are too long. */
export const rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1, 1.9, 2.1];

/** What sizes are counted in: standardized, the loss is a round bowl; in thousands of square feet, a ravine. */
export const inputs = ["standardized", "thousands"] as const;
export type PathInputs = (typeof inputs)[number];

/** The part of the plane that is drawn, and what its axes count. */
export const maps = {
  standardized: {
    x: { from: 40, to: 130, label: "w, per deviation of size" },
    y: { from: 280, to: 370, label: "b, at the mean size" },
  },
  thousands: {
    x: { from: 140, to: 230, label: "w" },
    y: { from: -40, to: 80, label: "b" },
  },
};

/** The houses of one kind, in one unit: their loss, where the walks begin, and the least loss there is. */
function problem(ground: Ground, inputs: PathInputs) {
  const list = housesOf(ground, HOUSES);
  const inThousands = lossOf(list);
  const least = inThousands.value(bestLine(list));
  if (inputs === "thousands") return { loss: inThousands, start: FIRST, least };
  const { mean, deviation, scaled } = standardize(list.map(({ size }) => size));
  const loss = linearRegression({
    inputs: scaled.map((z) => [z]),
    targets: list.map(({ price }) => price),
  });
  return { loss, start: vec(FIRST[0] * deviation, FIRST[1] + FIRST[0] * mean), least };
}

/** One method's way down. */
export interface BatchPath {
  batchSize: number;
  /** The line at the start and after each update, and how far J is above the least there. */
  points: Point[];
  excess: number[];
}

/** All epochs of one method. */
export function walk(ground: Ground, inputs: PathInputs, batchSize: number, learningRate: number): BatchPath {
  const { loss, start, least } = problem(ground, inputs);
  const { path, losses } = descend(loss, sgd({ learningRate }), {
    start,
    epochs: EPOCHS,
    batchSize,
    random: seeded(SEED),
  });
  return { batchSize, points: path.map(([w, b]) => [w, b]), excess: losses.map((loss) => loss - least) };
}

/** How many updates have been made once so many houses were heard; a short last batch ends its epoch. */
export function updatesAfter({ batchSize }: BatchPath, heard: number): number {
  const perEpoch = Math.ceil(HOUSES / batchSize);
  return Math.floor(heard / HOUSES) * perEpoch + Math.floor((heard % HOUSES) / batchSize);
}

/** After how many epochs the loss is first within `NEAR` of the least, and whether it stays there to the end. */
export function arrival({ batchSize, excess }: BatchPath): { epochs: number; stays: boolean } | undefined {
  const first = excess.findIndex((above) => above <= NEAR);
  if (first < 0) return undefined;
  const perEpoch = Math.ceil(HOUSES / batchSize);
  const heard = Math.floor(first / perEpoch) * HOUSES + (first % perEpoch) * batchSize;
  return { epochs: heard / HOUSES, stays: excess.slice(first).every((above) => above <= NEAR) };
}

const SIDE = 61;

/** The loss all over the map, row by row from the bottom left. */
export function lossGrid(ground: Ground, inputs: PathInputs): number[] {
  const { loss } = problem(ground, inputs);
  const { x, y } = maps[inputs];
  const at = ({ from, to }: { from: number; to: number }, i: number) => from + ((to - from) * i) / (SIDE - 1);
  return Array.from({ length: SIDE * SIDE }, (_, i) =>
    loss.value(vec(at(x, i % SIDE), at(y, Math.floor(i / SIDE)))),
  );
}
