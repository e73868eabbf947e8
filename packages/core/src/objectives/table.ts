import type { Examples } from "../datasets/examples.ts";
import type { Vector } from "../vector.ts";

/** Examples laid out for speed: the rows of inputs one after another in one vector. */
export interface Table {
  count: number;
  width: number;
  inputs: Vector;
  targets: Vector;
}

/** Lays examples out as a table, or says in a `RangeError` what is wrong with them. */
export function table({ inputs, targets }: Examples): Table {
  const count = inputs.length;
  if (count === 0) throw new RangeError("inputs must hold at least one example, got an empty list");
  if (targets.length !== count) {
    throw new RangeError(
      `targets must hold one number for each of the ${count} inputs, got ${targets.length}`,
    );
  }
  const width = inputs[0].length;
  const flat = new Float64Array(count * width);
  for (let i = 0; i < count; i++) {
    const row = inputs[i];
    if (row.length !== width) {
      throw new RangeError(`inputs[${i}] must have ${width} numbers like inputs[0], got ${row.length}`);
    }
    for (let j = 0; j < width; j++) {
      const x = row[j];
      if (!Number.isFinite(x)) throw new RangeError(`inputs[${i}][${j}] must be a finite number, got ${x}`);
      flat[i * width + j] = x;
    }
  }
  for (let i = 0; i < count; i++) {
    if (Number.isFinite(targets[i])) continue;
    throw new RangeError(`targets[${i}] must be a finite number, got ${targets[i]}`);
  }
  return { count, width, inputs: flat, targets: new Float64Array(targets) };
}

/** The numbers of all examples, in order: the batch that is everything. */
export function everything(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

/** Lays out examples whose targets are 0 and 1. */
export function labelled(examples: Examples): Table {
  const laidOut = table(examples);
  const odd = laidOut.targets.findIndex((y) => y !== 0 && y !== 1);
  if (odd >= 0) throw new RangeError(`targets[${odd}] must be 0 or 1, got ${laidOut.targets[odd]}`);
  return laidOut;
}
