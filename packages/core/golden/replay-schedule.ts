import {
  asSchedule,
  cosineAnnealing,
  cosineRestarts,
  cyclic,
  exponentialDecay,
  inverseTimeDecay,
  multiStepDecay,
  oneCycle,
  plateau,
  polynomialDecay,
  type Schedule,
  stepDecay,
  warmUp,
} from "../src/index.ts";
import { type Case, difference, worse } from "./case.ts";

/** A recorded schedule of PyTorch: `lr[k]` is in force for step k. */
interface Recording extends Case {
  schedule: string;
  base_lr: number;
  lr: number[];
  momentum_or_beta1?: number[];
  metrics: number[];
}

/** The largest |difference| / max(1, |reference|) between a recorded schedule and ours. */
export function replaySchedule(recorded: Case): number {
  const recording = recorded as Recording;
  if (recording.schedule === "ReduceLROnPlateau") return replayPlateau(recording);
  const { learningRate, momentum } = scheduleOf(recording);
  const rates = follow(learningRate, recording.lr);
  return recording.momentum_or_beta1 ? worse(rates, follow(momentum!, recording.momentum_or_beta1)) : rates;
}

function follow(schedule: Schedule, reference: number[]): number {
  return reference.reduce((worst, value, t) => worse(worst, difference(schedule(t), value)), 0);
}

function replayPlateau({ base_lr, hyperparameters: h, lr, metrics }: Recording): number {
  const { init, step } = plateau(base_lr, {
    factor: h.factor,
    patience: h.patience,
    threshold: h.threshold,
    thresholdMode: h.threshold_mode === "abs" ? "absolute" : "relative",
    mode: h.mode,
    cooldown: h.cooldown,
    floor: h.min_lr,
    smallestFall: h.eps,
  });
  let state = init();
  let worst = 0;
  for (let k = 0; k < lr.length; k++) {
    worst = worse(worst, difference(state.rate, lr[k]));
    state = step(state, metrics[k]);
  }
  return worst;
}

/** Our schedule for a case: PyTorch's hyperparameters under our names, what is missing having our defaults. */
function scheduleOf({ schedule, base_lr: base, hyperparameters: h }: Recording): {
  learningRate: Schedule;
  momentum?: Schedule;
} {
  switch (schedule) {
    case "StepLR":
      return { learningRate: stepDecay(base, { every: h.step_size, factor: h.gamma ?? 0.1 }) };
    case "MultiStepLR":
      return { learningRate: multiStepDecay(base, { at: h.milestones, factor: h.gamma }) };
    case "ExponentialLR":
      return { learningRate: exponentialDecay(base, { rate: h.gamma }) };
    case "PolynomialLR":
      return { learningRate: polynomialDecay(base, { steps: h.total_iters ?? 5, power: h.power }) };
    case "CosineAnnealingLR":
      return { learningRate: cosineAnnealing(base, { steps: h.T_max, floor: h.eta_min, periodic: true }) };
    case "CosineAnnealingWarmRestarts":
      return { learningRate: cosineRestarts(base, { steps: h.T_0, growth: h.T_mult, floor: h.eta_min }) };
    case "CyclicLR":
      return {
        learningRate: cyclic(h.base_lr, h.max_lr, {
          up: h.step_size_up ?? 2000,
          down: h.step_size_down,
          shrink: h.mode === "triangular2" ? 0.5 : 1,
        }),
      };
    case "LinearLR": {
      const { start_factor = 1 / 3, end_factor = 1, total_iters = 5 } = h;
      return {
        learningRate: warmUp(base * end_factor, { steps: total_iters, from: start_factor / end_factor }),
      };
    }
    case "OneCycleLR":
      return oneCycle(h.max_lr, {
        steps: h.total_steps ?? h.epochs * h.steps_per_epoch,
        rise: h.pct_start,
        startDivisor: h.div_factor,
        endDivisor: h.final_div_factor,
        momentum: { low: h.base_momentum ?? 0.85, high: h.max_momentum ?? 0.95 },
        shape: h.anneal_strategy === "linear" ? "line" : "cosine",
        threePhase: h.three_phase,
      });
    case "LambdaLR":
      return { learningRate: lambda(base, String(h.lambda).replaceAll(" ", "")) };
    default:
      throw new RangeError(`schedule must be one this replays, got ${schedule}`);
  }
}

/** The factors that cases spell out in Python: inverse time, exponential, inverse square root. */
function lambda(base: number, code: string): Schedule {
  const number = "([0-9.e+-]+)";
  const inverse = code.match(`^1(?:\\.0)?/\\(1(?:\\.0)?\\+${number}\\*t\\)$`);
  if (inverse) return inverseTimeDecay(base, { rate: Number(inverse[1]) });
  const power = code.match(`^${number}\\*\\*t$`);
  if (power) return exponentialDecay(base, { rate: Number(power[1]) });
  if (/^(1(\.0)?\/(math\.)?sqrt\((t\+1|1\+t)\)|\((t\+1|1\+t)\)\*\*-0\.5)$/.test(code)) {
    return asSchedule((t) => base / Math.sqrt(t + 1));
  }
  throw new RangeError(`lambda must be a factor this replays, such as "1/(1+0.1*t)", got "${code}"`);
}
