import { epoch } from "@graded-descent/core";
import {
  exactly,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  times,
} from "@graded-descent/figures/data/fraction.ts";
import { inUnits, type PriceUnits, RATE } from "@graded-descent/figures/data/house-prices.ts";

/** A line, without rounding. */
interface Line {
  w: Fraction;
  b: Fraction;
}

/** How an update is worked out, column by column; `house` counts from 0. */
interface Rules {
  error(line: Line, house: number, first: Line): Fraction;
  slopeW(errors: Fraction[], heard: number[]): Fraction;
}

/** The columns in the order in which one computes them. */
export const columns = ["errors", "slopeW", "slopeB", "w", "b"] as const;
export type ErrorColumn = (typeof columns)[number];

/** What a table says in one place, what follows from the numbers before it, and what is exact. */
export interface ErrorCell {
  says: Fraction[];
  follows: Fraction[];
  exact: Fraction[];
}

export interface ErrorRow {
  epoch: number;
  /** From 1. */
  heard: number[];
  cells: Record<ErrorColumn, ErrorCell>;
}

/** The slips of the lecture, one a table. */
export const slips = ["old-errors", "divided", "neighbour", "pairs", "units"] as const;
export type Slip = (typeof slips)[number];

interface Table {
  units: PriceUnits;
  batchSize: number;
  epochs: number;
  wrong: (sound: Rules, sizes: Fraction[]) => Partial<Rules>;
}

const keepsFirst: Table["wrong"] = (sound) => ({
  error: (_, house, first) => sound.error(first, house, first),
});

const tables: Record<Slip, Table> = {
  "old-errors": { units: "thousands", batchSize: 1, epochs: 1, wrong: keepsFirst },
  divided: {
    units: "thousands",
    batchSize: 1,
    epochs: 1,
    wrong: ({ slopeW }, sizes) => ({ slopeW: (errors, heard) => over(slopeW(errors, heard), sizes.length) }),
  },
  neighbour: {
    units: "thousands",
    batchSize: 4,
    epochs: 3,
    wrong: ({ slopeW }) => ({ slopeW: (errors, heard) => slopeW(errors, heard.map(before)) }),
  },
  pairs: { units: "thousands", batchSize: 2, epochs: 2, wrong: keepsFirst },
  units: {
    units: "square-feet",
    batchSize: 4,
    epochs: 2,
    wrong: ({ slopeW }) => ({ slopeW: (errors, heard) => over(slopeW(errors, heard), 1000) }),
  },
};

const before = (house: number) => Math.max(0, house - 1);

/** The table of a few updates in which one slip was made, again and again. */
export function tableWith(slip: Slip): ErrorRow[] {
  const { units, batchSize, epochs, wrong } = tables[slip];
  const { houses, ...start } = inUnits[units];
  const sizes = houses.map(({ size }) => exactly(size));
  const prices = houses.map(({ price }) => exactly(price));
  const sound: Rules = {
    error: ({ w, b }, house) => minus(plus(times(w, sizes[house]), b), prices[house]),
    slopeW: (errors, heard) => mean(errors.map((error, i) => times(error, sizes[heard[i]]))),
  };
  const made: Rules = { ...sound, ...wrong(sound, sizes) };
  const first = { w: exactly(start.w), b: exactly(start.b) };
  let line = first;
  let exactLine = first;

  const batches = [...epoch(houses.length, batchSize)].map((batch) => [...batch]);
  return Array.from({ length: epochs }, (_, e) =>
    batches.map((heard): ErrorRow => {
      const errors = heard.map((house) => made.error(line, house, first));
      const slopeW = made.slopeW(errors, heard);
      const slopeB = mean(errors);
      const next = { w: stepped(line.w, slopeW), b: stepped(line.b, slopeB) };
      const exactErrors = heard.map((house) => sound.error(exactLine, house, first));
      const exact = { slopeW: sound.slopeW(exactErrors, heard), slopeB: mean(exactErrors) };
      const exactNext = { w: stepped(exactLine.w, exact.slopeW), b: stepped(exactLine.b, exact.slopeB) };
      const cells = {
        errors: {
          says: errors,
          follows: heard.map((house) => sound.error(line, house, first)),
          exact: exactErrors,
        },
        slopeW: { says: [slopeW], follows: [sound.slopeW(errors, heard)], exact: [exact.slopeW] },
        slopeB: { says: [slopeB], follows: [slopeB], exact: [exact.slopeB] },
        w: { says: [next.w], follows: [next.w], exact: [exactNext.w] },
        b: { says: [next.b], follows: [next.b], exact: [exactNext.b] },
      };
      line = next;
      exactLine = exactNext;
      return { epoch: e + 1, heard: heard.map((house) => house + 1), cells };
    }),
  ).flat();
}

const mean = (values: Fraction[]) => over(values.reduce(plus, fraction(0n)), values.length);
const stepped = (value: Fraction, slope: Fraction) => minus(value, times(exactly(RATE), slope));

/** What can be said of a cell: it is exact, it follows from a wrong one, it is wrong itself, or the first that is. */
export type Finding = "exact" | "follows" | "wrong" | "first";

/** What there is to say of one cell of a table. */
export function finding(table: ErrorRow[], row: number, column: ErrorColumn): Finding {
  const { says, follows, exact } = table[row].cells[column];
  if (same(says, follows)) return same(says, exact) ? "exact" : "follows";
  const first = firstWrong(table);
  return first.row === row && first.column === column ? "first" : "wrong";
}

/** Where the first number stands that does not follow from those before it. */
export function firstWrong(table: ErrorRow[]): { row: number; column: ErrorColumn } {
  for (const [row, { cells }] of table.entries()) {
    for (const column of columns) {
      const { says, follows } = cells[column];
      if (!same(says, follows)) return { row, column };
    }
  }
  throw new Error("a table with a slip must hold a wrong number");
}

const same = (a: Fraction[], b: Fraction[]) => a.every(({ n, d }, i) => n === b[i].n && d === b[i].d);

/** A fraction as a decimal. */
export const decimal = ({ n, d }: Fraction): number => Number(n) / Number(d);
