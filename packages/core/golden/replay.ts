import {
  adadelta,
  adagrad,
  adam,
  adamax,
  adamW,
  asSchedule,
  inverseTimeDecay,
  linearRegression,
  momentum,
  nadam,
  nesterov,
  type Objective,
  type Optimizer,
  quadratic,
  radam,
  rmsprop,
  rosenbrock,
  type Schedule,
  type Scheduled,
  sgd,
  vec,
} from "../src/index.ts";
import { type Case, difference, worse } from "./case.ts";
import { replaySchedule } from "./replay-schedule.ts";

/** A recorded run of an optimizer. */
interface Recording extends Case {
  optimizer: string;
  objective: { kind: string; A: number[][]; b: number[] & number; a: number; X: number[][]; y: number[] };
  initial: number[];
  params: number[][];
  gradients: number[][];
  lr?: number[];
}

/** The largest |difference| / max(1, |reference|) between a case and our replay of it. */
export function replay(recorded: Case): number {
  if (!recorded.params) return replaySchedule(recorded);
  const recording = recorded as Recording;
  if (recording.optimizer === "SGDRegressor") return replayRows(recording);
  const optimizer = optimizerOf(recording);
  const sign = recording.hyperparameters.maximize ? -1 : 1;
  const open = follow(recording, optimizer, (_, k) =>
    Float64Array.from(recording.gradients[k], (g) => sign * g),
  );
  const objective = objectiveOf(recording);
  if (!objective) return open;
  const closed = follow(recording, optimizer, (theta) => objective.gradient(theta).map((g) => sign * g));
  return worse(open, closed);
}

function follow<State>(
  { initial, params: reference }: Recording,
  { init, step, lookAhead }: Optimizer<State>,
  gradient: (at: Float64Array, k: number) => Float64Array,
): number {
  let params: Float64Array = vec(...initial);
  let state = init(params);
  let worst = 0;
  for (let k = 0; k < reference.length; k++) {
    const at = lookAhead ? lookAhead(params, state) : params;
    ({ params, state } = step(params, gradient(at, k), state));
    for (let i = 0; i < params.length; i++) worst = worse(worst, difference(params[i], reference[k][i]));
  }
  return worst;
}

function objectiveOf({ objective }: Recording): Objective | undefined {
  switch (objective.kind) {
    case "quadratic":
      return quadratic(objective.A, objective.b);
    case "rosenbrock":
      return rosenbrock(objective);
    case "least_squares":
      return linearRegression({ inputs: objective.X, targets: objective.y }, { intercept: false });
    case "gradient_sequence":
      return undefined;
    default:
      throw new RangeError(`objective.kind must be one this replays, got ${objective.kind}`);
  }
}

/** Our optimizer for a case: PyTorch's hyperparameters under our names, what is missing having our defaults. */
function optimizerOf({ optimizer, hyperparameters: h, lr }: Recording): Optimizer<unknown> {
  const learningRate: Scheduled = lr ? (t) => lr[t] : h.lr;
  const { momentum: mu, dampening, rho, centered, amsgrad, beta } = h;
  const common = { learningRate, epsilon: h.eps, weightDecay: h.weight_decay };
  const [beta1, beta2] = h.betas ?? [h.beta1, h.beta2];
  const withBetas = { ...common, beta1, beta2 };
  const decay = inverseTimeDecay(1, { rate: h.lr_decay ?? 0 });
  const initialSum = h.initial_accumulator_value;
  switch (optimizer) {
    case "SGD":
      return sgd({ ...common, momentum: mu, dampening, nesterov: h.nesterov });
    case "Adagrad":
      return adagrad({ ...common, learningRate: product(learningRate, decay), initialSum });
    case "adagrad_eps_inside":
      return adagrad({ ...common, epsilonInside: true, initialSum });
    case "RMSprop":
      return rmsprop({ ...common, decay: h.alpha, centered, momentum: mu });
    case "Adadelta":
      return adadelta({ ...common, rho });
    case "Adam":
      return adam({ ...withBetas, amsgrad });
    case "adam_no_bias":
      return adam({ ...withBetas, biasCorrection: false });
    case "AdamW":
      return adamW({ ...withBetas, amsgrad });
    case "NAdam":
      return nadam({ ...withBetas, momentumDecay: h.momentum_decay });
    case "RAdam":
      return radam(withBetas);
    case "Adamax":
      return adamax(withBetas);
    case "lecture_momentum":
      return momentum({ learningRate, beta });
    case "keras_nesterov":
      return momentum({ learningRate, beta: mu, nesterov: true });
    case "lookahead_nesterov":
      return nesterov({ learningRate, beta });
    default:
      throw new RangeError(`optimizer must be one this replays, got ${optimizer}`);
  }
}

const product = (rate: Scheduled, factor: Schedule): Schedule => {
  const schedule = asSchedule(rate);
  return (t) => schedule(t) * factor(t);
};

/** scikit-learn's SGDRegressor: one update a row, rows in order, θ the weights and then the intercept. */
function replayRows({
  hyperparameters: h,
  objective: { X, y },
  initial,
  params: reference,
}: Recording): number {
  const regression = linearRegression({ inputs: X, targets: y });
  const rate = (t: number) =>
    h.learning_rate === "invscaling" ? h.eta0 / (t + 1) ** (h.power_t ?? 0.25) : h.eta0;
  const { init, step } = sgd({ learningRate: rate });
  const l2 = h.penalty === "l2" ? (h.alpha ?? 1e-4) : 0;
  let theta: Float64Array = vec(...initial);
  let state = init(theta);
  let worst = 0;
  for (let k = 0; k < reference.length; k++) {
    const grads = regression.gradient(theta, Uint32Array.of(k % X.length));
    const intercept = grads.length - 1;
    const penalised = grads.map((g, j) => (j === intercept ? g : g + l2 * theta[j]));
    ({ params: theta, state } = step(theta, penalised, state));
    for (let j = 0; j < theta.length; j++) worst = worse(worst, difference(theta[j], reference[k][j]));
  }
  return worst;
}
