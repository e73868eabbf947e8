import { sameLength, type Vector } from "./vector.ts";

/**
 * One rule for turning a gradient into the next point.
 *
 * An optimizer is two pure functions and some plain data between them. `step`
 * never changes its arguments, so a run can be replayed, plotted and graded
 * from its states alone.
 *
 * The factory of each rule throws a `RangeError` for an option out of range and a `TypeError` for one of
 * another type; `step` throws a `RangeError` for a gradient or a state whose length is not that of
 * `params`. All name the argument, its value and what it should be.
 */
export interface Optimizer<State> {
  init(params: Vector): State;
  /** `next` is where the result is written, a fresh copy unless given; `fit` gives what it owns, and so works in place. */
  step(params: Vector, grads: Vector, state: State, next?: Step<State>): Step<State>;
  /** Where the gradient is to be taken, when that is not `params` (Nesterov). */
  lookAhead?(params: Vector, state: State): Vector;
}

/** A point, and what the rule remembers there. */
export interface Step<State> {
  params: Vector;
  state: State;
}

/**
 * A point and its state, sharing no vector with those it was made from.
 *
 * Throws a `RangeError` where a vector of the state has not a number for each parameter.
 */
export function copied<State>(params: Vector, state: State): Step<State> {
  const copy = { ...state };
  for (const key in copy) {
    const value = copy[key];
    if (!(value instanceof Float64Array)) continue;
    sameLength(`state.${key}`, value, params, "params");
    copy[key] = value.slice() as typeof value;
  }
  return { params: params.slice(), state: copy };
}
