import { limits } from "../state/settings.ts";
import type { LabPath } from "./run.ts";
import type { Surface } from "./surface.ts";

/** A walk that came to nothing: it left the map and ended higher than it began, or without numbers. */
export interface Trouble {
  /** The update that took it off the map. */
  left: number;
  /** The last update after which its loss is a finite number, and that loss. */
  last: number;
  loss: number;
  /** A rate at which it does not. */
  tryRate?: number;
}

const MARGIN = 1.5;

/** What is wrong with a walk, if anything. */
export function troubleOf({ x, y }: Surface, { points, losses }: LabPath): Trouble | undefined {
  const left = points.findIndex(([a, b]) => !(a >= x.from && a <= x.to && b >= y.from && b <= y.to));
  if (left < 0 || losses[losses.length - 1] <= losses[0]) return undefined;
  const last = losses.findLastIndex(Number.isFinite);
  return { left, last, loss: losses[last] ?? Number.NaN };
}

/** The largest rate of 1, 2, 5, 10, … below `rate` that is not at the edge of trouble either; none where no rate helps. */
export function calmerRate(rate: number, isCalm: (rate: number) => boolean): number | undefined {
  const first = Math.floor(Math.log10(rate));
  for (let power = first; power >= Math.log10(limits.rate.from); power--) {
    for (const digit of [5, 2, 1]) {
      const lower = Number(`${digit}e${power}`);
      if (lower < rate && isCalm(lower) && isCalm(MARGIN * lower)) return lower;
    }
  }
  return undefined;
}
