import type { Objective } from "./objective.ts";
import { drive, type End, type Rule, type Run } from "./run.ts";

/** A run, and how often its loss is wanted. */
export interface FitOptions<State> extends Run<State> {
  /** When J over all examples is taken, besides at the start; "epoch" unless given. */
  losses?: "epoch" | "update" | "none";
}

/** Where a run ended, and what the loss was on the way there. */
export interface Fit<State> extends End<State> {
  losses: number[];
}

/**
 * The same run as `descend`, to the last bit, in place and fast: it keeps the end and the losses alone.
 *
 * Changes none of its arguments. An optimizer of one's own must not keep the gradient it is handed, whose
 * memory is used again.
 */
export function fit<State>(
  objective: Objective,
  optimizer: Rule<State>,
  { losses: when = "epoch", ...run }: FitOptions<State>,
): Fit<State> {
  const losses = when === "none" ? [] : [objective.value(run.start)];
  const end = drive(objective, optimizer, run, {
    inPlace: true,
    onUpdate: when === "update" ? ({ params }) => losses.push(objective.value(params)) : undefined,
    onEpoch: when === "epoch" ? (loss) => losses.push(loss()) : undefined,
  });
  return { ...end, losses };
}
