import {
  descend,
  type Objective,
  type Optimizer,
  seeded,
  updatesPerEpoch,
  type Vector,
  vec,
} from "@graded-descent/core";
import type { Surface } from "./surface.ts";

/** The point a path visits, and what was spent to get there. */
export interface LabPath {
  points: [x: number, y: number][];
  /** J over all examples at each point. */
  losses: number[];
  /** Gradients of single examples taken before each point; for a plain function, gradients. */
  evaluations: number[];
  updatesPerEpoch: number;
  /** Why the student's code stopped before the last update. */
  error?: string;
}

/** How long a walk is, and which examples its updates see. */
export interface LabPlan {
  start: [number, number];
  updates: number;
  /** All of them unless given. */
  batchSize?: number;
  seed: number;
}

/** Makes an optimizer; `gradientAt` is the gradient over the batch at hand. */
export type RuleMaker = (gradientAt: (at: Vector) => Vector) => Optimizer<unknown>;

/** Walks down a surface for so many updates, or until the rule throws. */
export function walk(surface: Surface, makeRule: RuleMaker, plan: LabPlan): LabPath {
  const followed = follow(surface, makeRule, plan);
  return { ...followed, losses: followed.points.map((point) => surface.objective.value(vec(...point))) };
}

/** The same without the losses, which cost more than the walk. */
export function follow({ objective }: Surface, makeRule: RuleMaker, plan: LabPlan): Omit<LabPath, "losses"> {
  const { updates, seed } = plan;
  const start = vec(...plan.start);
  const examples = objective.examples ?? 1;
  const batchSize = Math.min(plan.batchSize ?? examples, examples);
  const aWholeEpoch = updatesPerEpoch(examples, batchSize);

  let batch: Parameters<Objective["gradient"]>[1];
  let spent = 0;
  const watched: Objective = {
    ...objective,
    gradient(theta, rows, out) {
      batch = rows;
      spent += objective.examples === undefined ? 1 : (rows?.length ?? examples);
      return objective.gradient(theta, rows, out);
    },
  };
  const rule = makeRule((at) => objective.gradient(at, batch).slice());
  const points: LabPath["points"] = [plan.start];
  const evaluations = [0];
  let error: string | undefined;
  try {
    descend(
      { ...watched, value: () => 0 },
      {
        ...rule,
        step(params, grads, before) {
          if (points.length > updates) throw new End();
          const next = rule.step(params, grads, before);
          points.push([next.params[0], next.params[1]]);
          evaluations.push(spent);
          return next;
        },
      },
      {
        start,
        epochs: Math.ceil(updates / aWholeEpoch) + 1,
        batchSize: objective.examples === undefined ? undefined : batchSize,
        random: seeded(seed),
      },
    );
  } catch (thrown) {
    if (!(thrown instanceof End)) error = (thrown as Error).message;
  }
  return { points, evaluations, updatesPerEpoch: aWholeEpoch, error };
}

/** Thrown by the update after the last: a run is otherwise as long as whole epochs. */
class End extends Error {}
