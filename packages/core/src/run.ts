import { nonNegative, wholeNumber } from "./argument.ts";
import { type BatchSampler, batchSampler, type Sampling } from "./batch-sampler.ts";
import type { Objective } from "./objective.ts";
import { copied, type Optimizer, type Step } from "./optimizer.ts";
import type { Random } from "./random.ts";
import type { Plateau } from "./schedules/plateau.ts";
import type { Vector } from "./vector.ts";

/** Where a run starts, how long it lasts, how it draws its batches, and when it ends early. */
export interface Run<State> extends Sampling {
  start: Vector;
  /** What the optimizer remembers at the start, where an earlier run left it; its `init` unless given. */
  state?: State;
  /** How often every example is seen; for a plain function, how many updates are made. */
  epochs: number;
  /** Examples a batch; all of them unless given. */
  batchSize?: number;
  /** Shuffles each epoch; without it the examples come in order. */
  random?: Random;
  /** What `plateau` and `earlyStopping` go by, less being better; J over all examples unless given. */
  metric?(params: Vector): number;
  /** Sets the learning rate after each epoch; the optimizer is then given as a function of the rate. */
  plateau?: Plateau;
  /** Ends the run after `patience` epochs in a row whose metric is not below the best by more than `minDelta`. */
  earlyStopping?: { patience: number; minDelta?: number };
  /** Called after each epoch, with a copy of the parameters. */
  onEpoch?(progress: { epochs: number; updates: number; params: Vector; metric: number }): void;
}

/** An optimizer, or, for `plateau`, how to make it for a learning rate. */
export type Rule<State> = Optimizer<State> | ((learningRate: number) => Optimizer<State>);

/** Where a run ended. */
export interface End<State> extends Step<State> {
  epochs: number;
  updates: number;
}

/** What a run tells of while it lasts, and whether it may write over the points it has left. */
export interface Recorder<State> {
  inPlace: boolean;
  onUpdate?(here: Step<State>): void;
  onEpoch?(loss: () => number): void;
}

/** The loop behind `descend` and `fit`: they differ in what they record and in who owns the vectors. */
export function drive<State>(
  objective: Objective,
  rule: Rule<State>,
  run: Run<State>,
  recorder: Recorder<State>,
): End<State> {
  wholeNumber("epochs", run.epochs, 0);
  const sampler = samplerOf(objective, run);
  const isDone = patience(run);
  const grads = recorder.inPlace && objective.examples ? new Float64Array(run.start.length) : undefined;
  let rate = run.plateau?.init();
  let optimizer = optimizerAt(rule, rate?.rate);
  let here: Step<State> = run.state
    ? copied(run.start, run.state)
    : { params: run.start.slice(), state: optimizer.init(run.start) };
  let updates = 0;

  for (let epochs = 1; epochs <= run.epochs; epochs++) {
    sampler.begin();
    for (let batch = sampler.next(); batch; batch = sampler.next()) {
      const { params, state } = here;
      const at = optimizer.lookAhead ? optimizer.lookAhead(params, state) : params;
      const slope = objective.gradient(at, batch, grads);
      here = optimizer.step(params, slope, state, recorder.inPlace ? here : undefined);
      updates++;
      recorder.onUpdate?.(here);
    }
    const loss = once(() => objective.value(here.params));
    recorder.onEpoch?.(loss);
    if (!(run.plateau || run.earlyStopping || run.onEpoch)) continue;
    const metric = run.metric ? run.metric(here.params.slice()) : loss();
    run.onEpoch?.({ epochs, updates, params: here.params.slice(), metric });
    if (isDone(metric)) return { ...here, epochs, updates };
    if (run.plateau && rate) {
      rate = run.plateau.step(rate, metric);
      optimizer = optimizerAt(rule, rate.rate);
    }
  }
  return { ...here, epochs: run.epochs, updates };
}

function optimizerAt<State>(rule: Rule<State>, rate: number | undefined): Optimizer<State> {
  if (typeof rule === "function") {
    if (rate !== undefined) return rule(rate);
    throw new TypeError("optimizer must be an optimizer where there is no plateau, got a function");
  }
  if (rate === undefined) return rule;
  throw new TypeError(
    "optimizer must be a function of the learning rate for plateau to set, got an optimizer",
  );
}

/** A plain function, which looks at no batch, gets one an epoch. */
function samplerOf<State>({ examples }: Objective, run: Run<State>): BatchSampler {
  if (examples !== undefined) return batchSampler(examples, run.batchSize ?? examples, run.random, run);
  if (run.batchSize === undefined) return batchSampler(1, 1);
  throw new RangeError(`batchSize must be left out for an objective without examples, got ${run.batchSize}`);
}

/** Tells after each metric whether the run has waited long enough. */
function patience<State>({ earlyStopping }: Run<State>): (metric: number) => boolean {
  if (!earlyStopping) return () => false;
  const longest = wholeNumber("earlyStopping.patience", earlyStopping.patience);
  const minDelta = nonNegative("earlyStopping.minDelta", earlyStopping.minDelta ?? 0);
  let best = Infinity;
  let waited = 0;
  return (metric) => {
    waited = metric < best - minDelta ? 0 : waited + 1;
    if (waited === 0) best = metric;
    return waited >= longest;
  };
}

function once(compute: () => number): () => number {
  let value: number | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
