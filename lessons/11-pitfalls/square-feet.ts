import {
  asExamples,
  descend,
  hessian,
  houses,
  largestStableRate,
  linearRegression,
  sgd,
  standardize,
  type Vector,
  vec,
} from "@graded-descent/core";

/** The lecture's four houses with sizes in square feet, as they are and standardized; the first line is the same line. */
const sizes = houses.map(({ size }) => 1000 * size);
const { mean, deviation, scaled } = standardize(sizes);
const targets = asExamples(houses).targets;
const FIRST = { w: 0.15, b: 50 };

export type SizeInputs = "square-feet" | "standardized";

const problems = {
  "square-feet": {
    loss: linearRegression({ inputs: sizes.map((x) => [x]), targets }),
    start: vec(FIRST.w, FIRST.b),
  },
  standardized: {
    loss: linearRegression({ inputs: scaled.map((z) => [z]), targets }),
    start: vec(FIRST.w * deviation, FIRST.b + FIRST.w * mean),
  },
};

/** The learning rates to try, for either. */
export const rates: Record<SizeInputs, number[]> = {
  "square-feet": [1e-8, 1e-7, 5e-7, 5.9e-7, 6e-7, 1e-6, 1e-4, 0.01],
  standardized: [0.001, 0.01, 0.1, 0.5, 1, 1.9, 2, 2.1],
};

/** The updates after which the line is looked at. */
export const looks = [0, 1, 2, 10, 100, 1000];

/** The line after so many updates of batch descent, for sizes in square feet whatever it was trained on. */
export interface FitAfterUpdates {
  updates: number;
  w: number;
  b: number;
  loss: number;
}

/** Batch descent at this rate, looked at now and then. */
export function run(inputs: SizeInputs, learningRate: number): FitAfterUpdates[] {
  const { loss, start } = problems[inputs];
  const { path, losses } = descend(loss, sgd({ learningRate }), { start, epochs: looks.at(-1)! });
  return looks.map((updates) => ({ updates, ...inSquareFeet(inputs, path[updates]), loss: losses[updates] }));
}

function inSquareFeet(inputs: SizeInputs, [w, b]: Vector) {
  return inputs === "square-feet" ? { w, b } : { w: w / deviation, b: b - (w * mean) / deviation };
}

/** The rate beyond which batch descent explodes. */
export const stableRate = (inputs: SizeInputs): number =>
  largestStableRate(hessian(problems[inputs].loss, 2));

/** The worked example: the four sizes standardized, and the first slopes before and after. */
export function workedScaling() {
  const slopes = (inputs: SizeInputs) => [...problems[inputs].loss.gradient(problems[inputs].start)];
  return {
    sizes,
    mean,
    deviation,
    scaled,
    before: slopes("square-feet"),
    after: slopes("standardized"),
  };
}
