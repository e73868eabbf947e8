import { fraction, nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/** How a one-cycle run is shaped; the defaults are fastai's and PyTorch's. */
export interface OneCycleOptions {
  /** The whole run. */
  steps: number;
  /** The part of the run in which the rate rises; 0.3 unless given. */
  rise?: number;
  /** The rate starts from peak / `startDivisor`; 25 unless given. */
  startDivisor?: number;
  /** The rate ends at start / `endDivisor`; 10,000 unless given. */
  endDivisor?: number;
  /** Momentum where the rate is highest and where it is lowest; 0.85 and 0.95 unless given. */
  momentum?: { low: number; high: number };
  /** The line between two turning points; a cosine unless given. */
  shape?: "cosine" | "line";
  /** Falls back to the start as slowly as it rose, and only then to the end, as Smith first had it. */
  threePhase?: boolean;
}

/**
 * One cycle of the learning rate, and of momentum against it (Smith & Topin, 2018).
 *
 * The rate rises from peak / 25 to its peak and falls far below where it began, while momentum falls
 * and rises. Both come under the names an optimizer's options have: `sgd(oneCycle(0.1, { steps }))`;
 * Adam takes the second as `beta1`. After the last step both stay where they are.
 */
export function oneCycle(
  peak: number,
  options: OneCycleOptions,
): { learningRate: Schedule; momentum: Schedule } {
  nonNegative("peak", peak);
  const steps = wholeNumber("steps", options.steps, 2);
  const { rise = 0.3, startDivisor = 25, endDivisor = 1e4, threePhase = false } = options;
  const { low, high } = options.momentum ?? { low: 0.85, high: 0.95 };
  const between = options.shape === "line" ? line : cosine;
  const start = peak / startDivisor;
  const end = start / endDivisor;
  const top = fraction("rise", rise) * steps - 1;
  if (top <= 0)
    throw new RangeError(`rise must leave more than one of ${steps} steps to rise in, got ${rise}`);

  const through = (rates: number[], ends: number[]): Schedule => {
    return (t) => {
      const step = Math.min(t, steps - 1);
      const phase = ends.findIndex((last) => step <= last);
      const first = phase === 0 ? 0 : ends[phase - 1];
      return between(rates[phase], rates[phase + 1], (step - first) / (ends[phase] - first));
    };
  };
  if (threePhase) {
    const ends = [top, 2 * top, steps - 1];
    return {
      learningRate: through([start, peak, start, end], ends),
      momentum: through([high, low, high, high], ends),
    };
  }
  const ends = [top, steps - 1];
  return { learningRate: through([start, peak, end], ends), momentum: through([high, low, high], ends) };
}

const line = (from: number, to: number, part: number) => from + (to - from) * part;
const cosine = (from: number, to: number, part: number) =>
  to + ((from - to) / 2) * (1 + Math.cos(Math.PI * part));
