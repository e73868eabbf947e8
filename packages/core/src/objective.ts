import type { Batch } from "./batch-sampler.ts";
import type { Vector } from "./vector.ts";

/** A function to minimise, with its gradient. */
export interface Objective {
  /** How many examples it is a mean over; absent for a plain function, which has no batches. */
  examples?: number;
  /** J(θ), over the examples of `batch`, or over all of them. */
  value(theta: Vector, batch?: Batch): number;
  /** ∇J(θ), over the examples of `batch`, or over all of them; written to `out` if that is given. */
  gradient(theta: Vector, batch?: Batch, out?: Vector): Vector;
}
