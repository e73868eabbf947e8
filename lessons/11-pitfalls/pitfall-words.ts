import type { Cause, Cure, Ending, PitfallSettings } from "./pitfalls.ts";

/** The causes in words, and how each looks on a loss curve. */
export const causeWords: Record<Cause, { says: string; looks: string }> = {
  "rate-high": {
    says: "rate too high",
    looks: "A rate that is too high throws the loss about wildly, from the first epoch to the last",
  },
  "rate-low": {
    says: "rate too low",
    looks: "With too low a rate, or too few updates, the curve is smooth and still falling when the run ends",
  },
  "batch-small": {
    says: "batch too small",
    looks: "With single examples at a constant rate the loss falls fast, then trembles without a pattern",
  },
  inputs: {
    says: "inputs not normalised",
    looks: "Inputs in the thousands make the first steps so long that the loss leaves the picture at once",
  },
  order: {
    says: "poor shuffling",
    looks: "Examples in a fixed order draw the same teeth again in every epoch",
  },
};

export const cureWords: Record<Cure, string> = {
  normalise: "normalise the inputs",
  "lower-rate": "α ÷ 10",
  "higher-rate": "α × 10",
  decay: "let α decay",
  "larger-batch": "batch × 8",
  "smaller-batch": "batch ÷ 8",
  shuffle: "shuffle every epoch",
  momentum: "momentum, β = 0.9",
  adam: "Adam",
};

export const endingWords: Record<Ending["word"], string> = {
  lost: "lost: it ends above its start, or is no number any more",
  slow: "slow: still far above the least loss",
  restless: "restless: the loss still swings",
  settled: "settled near the least loss",
};

const optimizerWords = { sgd: "plain descent", momentum: "momentum", adam: "Adam" };
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
    `batches of ${batchSize}`,
    `sizes in ${unitWords[units]}`,
    shuffles ? "shuffled" : "always in one order",
  ].join("; ");
