import type { Vector } from "./vector.ts";

/**
 * One rule for turning a gradient into the next point.
 *
 * An optimizer is two pure functions and some plain data between them. `step`
 * never changes its arguments, so a run can be replayed, plotted and graded
 * from its states alone.
 */
export interface Optimizer<State> {
  init(params: Vector): State;
  /** `copy` is how a step gets vectors it may write to; only `fit`, which owns its vectors, passes another. */
  step(params: Vector, grads: Vector, state: State, copy?: Copy): Step<State>;
  /** Where the gradient is to be taken, when that is not `params` (Nesterov). */
  lookAhead?(params: Vector, state: State): Vector;
}

/** What one step leads to: the next point, and what the rule remembers. */
export interface Step<State> {
  params: Vector;
  state: State;
}

/** How a vector becomes one that may be written to. */
export type Copy = (vector: Vector) => Vector;

/** A copy that shares nothing with the vector it was made from. */
export const fresh: Copy = (vector) => vector.slice();

/** The vector itself, for one who owns it and no longer needs what it held. */
export const inPlace: Copy = (vector) => vector;
