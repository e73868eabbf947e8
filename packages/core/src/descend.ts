import { wholeNumber } from "./argument.ts";
import { type Batch, epoch, type Sampling } from "./batch-sampler.ts";
import type { Objective } from "./objective.ts";
import type { Optimizer } from "./optimizer.ts";
import type { Random } from "./random.ts";
import type { Vector } from "./vector.ts";

/** Where a run starts, how long it lasts, and how it draws its batches. */
export interface Run extends Sampling {
  start: Vector;
  /** How often every example is seen; for a plain function, how many updates are made. */
  epochs: number;
  /** Examples a batch; all of them unless given. */
  batchSize?: number;
  /** Shuffles each epoch; without it the examples come in order. */
  random?: Random;
}

/** Every point a run visited, from the start on, and what the optimizer remembered there. */
export interface Descent<State> {
  path: Vector[];
  states: State[];
  /** J over all examples at each point of the path. */
  losses: number[];
}

/** Walks an optimizer down an objective and keeps every point, every state and every loss, for drawing. */
export function descend<State>(objective: Objective, optimizer: Optimizer<State>, run: Run): Descent<State> {
  wholeNumber("epochs", run.epochs, 0);
  let params: Vector = run.start.slice();
  let state = optimizer.init(params);
  const descent: Descent<State> = { path: [params], states: [state], losses: [objective.value(params)] };
  for (let e = 0; e < run.epochs; e++) {
    for (const batch of batches(objective, run)) {
      const at = optimizer.lookAhead ? optimizer.lookAhead(params, state) : params;
      ({ params, state } = optimizer.step(params, objective.gradient(at, batch), state));
      descent.path.push(params);
      descent.states.push(state);
      descent.losses.push(objective.value(params));
    }
  }
  return descent;
}

function batches(
  { examples }: Objective,
  { batchSize, random, ...sampling }: Run,
): Iterable<Batch | undefined> {
  return examples === undefined ? [undefined] : epoch(examples, batchSize ?? examples, random, sampling);
}
