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
import type { Method } from "@graded-descent/figures/plot/method.ts";

/** A rule of ours, as the lab shows and runs it. */
interface OurRule {
  label: string;
  /** Numbers it keeps from one update to the next, for each parameter. */
  keeps: number;
  /** As what its path is drawn. */
  look: Method;
  /** The rule whose rates suit it as well; its own unless given. */
  ratesOf?: string;
  /** The optimizer at a rate, which may change from update to update. */
  make(learningRate: Schedule, beta: number): object;
}

/** To add a rule, add it here, and its rates to `state.ts`. */
const ours = {
  sgd: { label: "gradient descent", keeps: 0, look: "batch", make: (learningRate) => sgd({ learningRate }) },
  momentum: {
    label: "momentum",
    keeps: 1,
    look: "other",
    make: (learningRate, beta) => momentum({ learningRate, beta }),
  },
  nesterov: {
    label: "Nesterov",
    keeps: 1,
    look: "second",
    ratesOf: "momentum",
    make: (learningRate, beta) => nesterov({ learningRate, beta }),
  },
  adagrad: { label: "AdaGrad", keeps: 1, look: "third", make: (learningRate) => adagrad({ learningRate }) },
  rmsprop: { label: "RMSprop", keeps: 1, look: "fourth", make: (learningRate) => rmsprop({ learningRate }) },
  adam: { label: "Adam", keeps: 2, look: "fifth", make: (learningRate) => adam({ learningRate }) },
} satisfies Record<string, OurRule>;

type OurRuleName = keyof typeof ours;

/** The rules a method can step by; `mine` is the student's own, which keeps nobody knows what. */
export type LabRule = OurRuleName | "mine";

export const rules: Record<LabRule, Omit<OurRule, "make" | "keeps"> & { keeps?: number }> = {
  ...ours,
  mine: { label: "my own step", look: "sixth", ratesOf: "sgd" },
};

export const RULES = Object.keys(rules) as [LabRule, ...LabRule[]];

/** A rule of ours at a rate, which may change from update to update. */
export const ruleOf = (name: OurRuleName, learningRate: Schedule, beta: number) =>
  (ours[name] as OurRule).make(learningRate, beta) as Optimizer<unknown>;

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
