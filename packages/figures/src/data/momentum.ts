import { descend, fit, largestStableRate, momentum, nesterov, ravine, vec } from "@graded-descent/core";
import type { Point } from "../plot/PathLine.tsx";

/** How much steeper the ravine is across than along. */
export const STEEPNESS = 50;

/** How many steps are walked, and below which loss a walk has arrived. */
export const STEPS = 120;
export const THERE = 0.1;

/** The field's reach: β from 0, α from 0 to a little beyond the last rate that is stable for any β shown. */
export const FIELD = { beta: 0.98, alpha: 0.08 };
const COLUMNS = 24;
const ROWS = 16;

/** The longest walk the field waits for. */
export const PATIENCE = 200;

export const START = vec(-9, 2);
export const loss = ravine(STEEPNESS);

/** β and α of one walk. */
export interface MomentumSetting {
  beta: number;
  alpha: number;
}

/** A walk down the ravine from its start. */
export interface MomentumPath {
  points: Point[];
  losses: number[];
  /** How long each step was. */
  lengths: number[];
  /** How often it crossed the floor of the ravine, y = 0, before it arrived. */
  crossings: number;
  /** The number of steps after which the loss stays below `THERE`; undefined where it does not. */
  arrived: number | undefined;
}

/** Momentum down the ravine; plain descent with β = 0; with `ahead`, Nesterov's. */
export function walk({ beta, alpha }: MomentumSetting, { steps = STEPS, ahead = false } = {}): MomentumPath {
  const rule = (ahead ? nesterov : momentum)({ learningRate: alpha, beta });
  const { path, losses } = descend(loss, rule, { start: START, epochs: steps });
  const arrived = arrival(losses);
  const before = path.slice(0, arrived);
  return {
    points: path.map(([x, y]) => [x, y]),
    losses,
    lengths: path.slice(1).map(([x, y], i) => Math.hypot(x - path[i][0], y - path[i][1])),
    crossings: before.slice(1).filter(([, y], i) => y * before[i][1] < 0).length,
    arrived,
  };
}

/** After how many steps a walk stays below `THERE`. */
function arrival(losses: number[]): number | undefined {
  const last = losses.findLastIndex((loss) => !(loss <= THERE));
  return last + 1 < losses.length ? last + 1 : undefined;
}

/** One cell of the field: its middle, and how many steps a walk takes there. */
export interface FieldCell extends MomentumSetting {
  arrived: number | undefined;
}

export const CELL = { beta: FIELD.beta / COLUMNS, alpha: FIELD.alpha / ROWS };

/** Every cell of the field, walked. */
export const field = (): FieldCell[] =>
  Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const beta = ((i % COLUMNS) + 0.5) * CELL.beta;
    const alpha = (Math.floor(i / COLUMNS) + 0.5) * CELL.alpha;
    const rule = momentum({ learningRate: alpha, beta });
    const { losses } = fit(loss, rule, { start: START, epochs: PATIENCE, losses: "update" });
    return { beta, alpha, arrived: arrival(losses) };
  });

/** The largest α at which a walk with this β still comes down. */
export const largestAlpha = (beta: number): number =>
  largestStableRate(
    [
      [1, 0],
      [0, STEEPNESS],
    ],
    { beta },
  );

/** The worked example: one step in the middle of a walk. */
export function workedStep() {
  const [theta, velocity, gradient, alpha, beta] = [10, 0.6, 4, 0.1, 0.9];
  const { step } = momentum({ learningRate: alpha, beta });
  const { params, state } = step(vec(theta), vec(gradient), { t: 1, v: vec(velocity) });
  return { theta, velocity, gradient, alpha, beta, after: params[0], velocityAfter: state.v[0] };
}
