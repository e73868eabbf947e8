import { nonNegative, wholeNumber } from "../argument.ts";

/** Where a plateau schedule stands: the rate in force, and what it has seen. */
export interface PlateauState {
  rate: number;
  best: number;
  /** Metrics in a row that were no better than the best. */
  badEpochs: number;
  /** Metrics still to pass before bad ones count again. */
  cooldownLeft: number;
}

/** Defaults are PyTorch's: factor 0.1, patience 10, a relative threshold of 1e-4, no cooldown, no floor. */
export interface PlateauOptions {
  factor?: number;
  /** How many bad metrics in a row are borne before the rate falls. */
  patience?: number;
  /** How much better than the best a metric must be to count. */
  threshold?: number;
  thresholdMode?: "relative" | "absolute";
  /** Whether a good metric is small, as a loss, or large, as an accuracy. */
  mode?: "min" | "max";
  /** How many metrics after a fall do not count. */
  cooldown?: number;
  /** The rate never falls below it. */
  floor?: number;
  /** A fall smaller than this is not made; 1e-8 unless given. */
  smallestFall?: number;
}

/** A schedule that follows a metric instead of the step: two pure functions and plain data between them. */
export interface Plateau {
  init(): PlateauState;
  /** What the next epoch starts with, once `metric` of the last one is known. */
  step(state: PlateauState, metric: number): PlateauState;
}

/**
 * Multiplies the rate by `factor` once a metric has not improved for more than `patience` epochs.
 *
 * PyTorch's ReduceLROnPlateau. A metric improves on the best b when it is below b (1 − threshold),
 * or b − threshold in absolute mode; for `mode: "max"`, above b (1 + threshold) or b + threshold.
 */
export function plateau(initial: number, options: PlateauOptions = {}): Plateau {
  nonNegative("initial", initial);
  const { thresholdMode = "relative", mode = "min" } = options;
  const factor = nonNegative("factor", options.factor ?? 0.1);
  const patience = wholeNumber("patience", options.patience ?? 10, 0);
  const cooldown = wholeNumber("cooldown", options.cooldown ?? 0, 0);
  const threshold = nonNegative("threshold", options.threshold ?? 1e-4);
  const floor = nonNegative("floor", options.floor ?? 0);
  const smallestFall = nonNegative("smallestFall", options.smallestFall ?? 1e-8);

  const sign = mode === "min" ? 1 : -1;
  const bar = (best: number) =>
    thresholdMode === "relative" ? best * (1 - sign * threshold) : best - sign * threshold;

  return {
    init: () => ({
      rate: initial,
      best: sign * Infinity,
      badEpochs: 0,
      cooldownLeft: 0,
    }),
    step({ rate, best, badEpochs, cooldownLeft }, metric) {
      if (sign * metric < sign * bar(best)) {
        best = metric;
        badEpochs = 0;
      } else badEpochs++;
      if (cooldownLeft > 0) {
        cooldownLeft--;
        badEpochs = 0;
      }
      if (badEpochs > patience) {
        const fallen = Math.max(rate * factor, floor);
        if (rate - fallen > smallestFall) rate = fallen;
        cooldownLeft = cooldown;
        badEpochs = 0;
      }
      return { rate, best, badEpochs, cooldownLeft };
    },
  };
}
