import type { Objective } from "./objective.ts";
import { drive, type Rule, type Run } from "./run.ts";
import type { Vector } from "./vector.ts";

/** Every point a run visited, from the start on, and what the optimizer remembered at each. */
export interface Descent<State> {
  path: Vector[];
  states: State[];
  /** J over all examples at each point of the path. */
  losses: number[];
}

/**
 * Walks an optimizer down an objective and keeps every point, every state and every loss, for drawing.
 *
 * Changes none of its arguments. For a long run of which only the end matters, see `fit`.
 */
export function descend<State>(
  objective: Objective,
  optimizer: Rule<State>,
  run: Run<State>,
): Descent<State> {
  const path: Vector[] = [run.start.slice()];
  const states: State[] = [];
  const losses = [objective.value(run.start)];
  drive(objective, optimizer, run, {
    inPlace: false,
    onUpdate({ params, state }) {
      path.push(params);
      states.push(state);
      losses.push(objective.value(params));
    },
  });
  return { path, states, losses };
}
