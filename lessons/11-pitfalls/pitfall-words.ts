import type { Cause, Cure, Ending, PitfallSettings } from "./pitfalls.ts";

/** The causes in words, and how each looks on a loss curve. */
export const causeWords: Record<Cause, { says: string; looks: string }> = {
  "rate-high": {
    says: "learning rate too high",
    looks: "If the learning rate is too high, the loss oscillates strongly from the first epoch to the last",
  },
  "rate-low": {
    says: "learning rate too low",
    looks:
      "If the learning rate is too low, or there are too few updates, the curve is smooth and still falls at the end",
  },
  "batch-small": {
    says: "batch too small",
    looks:
      "With single examples and a constant rate the loss falls fast, then goes up and down without a pattern",
  },
  inputs: {
    says: "inputs not standardized",
    looks: "With inputs in the thousands the first steps are so long that the loss diverges at once",
  },
  order: {
    says: "poor shuffling",
    looks: "With examples in a fixed order the curve has the same pattern in every epoch",
  },
};

export const cureWords: Record<Cure, string> = {
  normalise: "standardize the inputs",
  "lower-rate": "α ÷ 10",
  "higher-rate": "α × 10",
  decay: "let α decay",
  "larger-batch": "batch size × 8",
  "smaller-batch": "batch size ÷ 8",
  shuffle: "shuffle every epoch",
  momentum: "momentum, β = 0.9",
  adam: "Adam",
};

export const endingWords: Record<Ending["word"], string> = {
  lost: "diverged: it ends above its start, or is not a number",
  slow: "slow: still far above the lowest loss",
  restless: "not converged: the loss still goes up and down",
  settled: "converged near the lowest loss",
};

const optimizerWords = { sgd: "SGD", momentum: "momentum", adam: "Adam" };
const unitWords = {
  thousands: "thousands of square feet",
  "square-feet": "square feet",
  standardized: "standard deviations",
};

/** A plan in one line. */
export const planWords = ({
  units,
  optimizer,
  learningRate,
  decays,
  batchSize,
  shuffles,
}: PitfallSettings): string =>
  [
    optimizerWords[optimizer],
    `α = ${Number(learningRate.toPrecision(3))}${decays ? ", falling" : ""}`,
    `B = ${batchSize}`,
    `sizes in ${unitWords[units]}`,
    shuffles ? "shuffled" : "always in one order",
  ].join("; ");
