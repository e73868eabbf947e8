import { asExamples, descend, epoch, houses, linearRegression, sgd, vec } from "@graded-descent/core";
import type { Point } from "../plot/PathLine.tsx";
import { exactly, type Fraction, fraction, minus, over, plus, times } from "./fraction.ts";

/** What sizes are counted in. */
export type PriceUnits = "thousands" | "square-feet";

export const RATE = 0.01;
export const EPOCHS = 3;

/** The same four houses and the same first line, in either unit: the price of a foot is a thousandth of that of a thousand. */
export const inUnits = {
  thousands: { houses, w: 150, b: 50 },
  "square-feet": { houses: houses.map(({ size, price }) => ({ size: 1000 * size, price })), w: 0.15, b: 50 },
};

export const lossIn = (units: PriceUnits) => linearRegression(asExamples(inUnits[units].houses));

/** One update: which houses it heard, their errors before it, their mean slopes, and the line and its loss after. */
export interface UpdateRow {
  epoch: number;
  /** From 1, as people count. */
  heard: number[];
  errors: number[];
  slope: { w: number; b: number };
  w: number;
  b: number;
  loss: number;
}

/** Every update of three epochs over the four houses, taken in order. */
export function rows(units: PriceUnits, batchSize: number): UpdateRow[] {
  const { houses, w, b } = inUnits[units];
  const objective = lossIn(units);
  const { path, losses } = descend(objective, sgd({ learningRate: RATE }), {
    start: vec(w, b),
    epochs: EPOCHS,
    batchSize,
  });
  const batches = [...epoch(houses.length, batchSize)];
  return path.slice(1).map((after, i) => {
    const batch = batches[i % batches.length];
    const [slopeW, slopeB] = objective.gradient(path[i], batch);
    return {
      epoch: Math.floor(i / batches.length) + 1,
      heard: Array.from(batch, (house) => house + 1),
      errors: Array.from(
        batch,
        (house) => path[i][0] * houses[house].size + path[i][1] - houses[house].price,
      ),
      slope: { w: slopeW, b: slopeB },
      w: after[0],
      b: after[1],
      loss: losses[i + 1],
    };
  });
}

/** The lines after each update, without rounding. */
export function exactLines(units: PriceUnits, batchSize: number): { w: Fraction; b: Fraction }[] {
  const start = inUnits[units];
  const rate = exactly(RATE);
  let w = exactly(start.w);
  let b = exactly(start.b);
  return rows(units, batchSize).map(({ heard }) => {
    let slopeW = fraction(0n);
    let slopeB = fraction(0n);
    for (const house of heard) {
      const { size, price } = start.houses[house - 1];
      const error = minus(plus(times(w, exactly(size)), b), exactly(price));
      slopeW = plus(slopeW, times(error, exactly(size)));
      slopeB = plus(slopeB, error);
    }
    w = minus(w, times(rate, over(slopeW, heard.length)));
    b = minus(b, times(rate, over(slopeB, heard.length)));
    return { w, b };
  });
}

/** How many houses had been heard, one epoch after another, when each update was made. */
export function housesHeard(updates: UpdateRow[]): number[] {
  let heard = 0;
  return updates.map((update) => {
    heard += update.heard.length;
    return heard;
  });
}

/** The loss against the houses heard so far, from the first line on. */
export function lossCurve(units: PriceUnits, updates: UpdateRow[]): Point[] {
  const { w, b } = inUnits[units];
  const heard = housesHeard(updates);
  return [[0, lossIn(units).value(vec(w, b))], ...updates.map(({ loss }, i): Point => [heard[i], loss])];
}
