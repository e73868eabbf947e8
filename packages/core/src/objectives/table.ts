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
    if (inputs[i].length !== width) {
      throw new RangeError(`inputs[${i}] must have ${width} numbers like inputs[0], got ${inputs[i].length}`);
    }
    flat.set(inputs[i], i * width);
  }
  const odd = flat.findIndex((x) => !Number.isFinite(x));
  if (odd >= 0) {
    const place = `inputs[${Math.floor(odd / width)}][${odd % width}]`;
    throw new RangeError(`${place} must be a finite number, got ${flat[odd]}`);
  }
  const oddTarget = targets.findIndex((y) => !Number.isFinite(y));
  if (oddTarget >= 0) {
    throw new RangeError(`targets[${oddTarget}] must be a finite number, got ${targets[oddTarget]}`);
  }
  return { count, width, inputs: flat, targets: Float64Array.from(targets) };
}

/** The numbers of all examples, in order: the batch that is everything. */
export const everything = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i);

/** Lays out examples whose targets are 0 and 1. */
export function labelled(examples: Examples): Table {
  const laidOut = table(examples);
  const odd = laidOut.targets.findIndex((y) => y !== 0 && y !== 1);
  if (odd >= 0) throw new RangeError(`targets[${odd}] must be 0 or 1, got ${laidOut.targets[odd]}`);
  return laidOut;
}
