import {
  adagrad,
  adam,
  cosineAnnealing,
  exponentialDecay,
  inverseTimeDecay,
  momentum,
  nesterov,
  type Optimizer,
  rmsprop,
  type Schedule,
  sgd,
  stepDecay,
  warmUp,
} from "@graded-descent/core";

/** The rules a method can step by; `mine` is the student's own. */
export const RULES = ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "mine"] as const;
export type LabRule = (typeof RULES)[number];

export const ruleNames: Record<LabRule, string> = {
  sgd: "gradient descent",
  momentum: "momentum",
  nesterov: "Nesterov",
  adagrad: "AdaGrad",
  rmsprop: "RMSprop",
  adam: "Adam",
  mine: "my own step",
};

/** Numbers a rule keeps from one update to the next, for each parameter; of the student's own nobody knows. */
export const keeps: Record<Exclude<LabRule, "mine">, number> = {
  sgd: 0,
  momentum: 1,
  nesterov: 1,
  adagrad: 1,
  rmsprop: 1,
  adam: 2,
};

/** A rule of ours at a rate, which may change from update to update. */
export function ruleOf(
  rule: Exclude<LabRule, "mine">,
  learningRate: Schedule,
  beta: number,
): Optimizer<unknown> {
  switch (rule) {
    case "sgd":
      return sgd({ learningRate }) as Optimizer<unknown>;
    case "momentum":
      return momentum({ learningRate, beta }) as Optimizer<unknown>;
    case "nesterov":
      return nesterov({ learningRate, beta }) as Optimizer<unknown>;
    case "adagrad":
      return adagrad({ learningRate }) as Optimizer<unknown>;
    case "rmsprop":
      return rmsprop({ learningRate }) as Optimizer<unknown>;
    case "adam":
      return adam({ learningRate }) as Optimizer<unknown>;
  }
}

/** How the rate may change on the way. */
export const SCHEDULES = ["constant", "step", "exponential", "cosine", "inverse-time", "warm-up"] as const;
export type ScheduleName = (typeof SCHEDULES)[number];

export const scheduleNames: Record<ScheduleName, string> = {
  constant: "constant",
  step: "halved four times",
  exponential: "exponential, to a hundredth",
  cosine: "cosine, to 0",
  "inverse-time": "1/t, to a tenth",
  "warm-up": "warm-up over a fifth",
};

const HALVINGS = 4;
const HUNDREDTH = 0.01;
const TENFOLD = 9;
const WARM_UP = 5;

/** A schedule over a run of so many updates, from a rate, or for the warm-up to it. */
export function scheduleOf(name: ScheduleName, rate: number, updates: number): Schedule {
  switch (name) {
    case "constant":
      return () => rate;
    case "step":
      return stepDecay(rate, { every: Math.ceil(updates / (HALVINGS + 1)), factor: 0.5 });
    case "exponential":
      return exponentialDecay(rate, { rate: HUNDREDTH ** (1 / updates) });
    case "cosine":
      return cosineAnnealing(rate, { steps: updates });
    case "inverse-time":
      return inverseTimeDecay(rate, { rate: TENFOLD / updates });
    case "warm-up":
      return warmUp(rate, { steps: Math.ceil(updates / WARM_UP) });
  }
}
