import * as z from "zod/mini";
import { type LabRule, RULES, SCHEDULES } from "../descent/rules.ts";

export const DATA = [
  "houses",
  "noisy-houses",
  "cats-and-dogs",
  "ravine",
  "rosenbrock",
  "two-valleys",
] as const;
export type Data = (typeof DATA)[number];

/** What the lab opens with. */
export const FIRST: Data = "noisy-houses";

export const BATCHES = ["all", "mini", "one"] as const;
export type BatchKind = (typeof BATCHES)[number];

/** The exercises whose step can be one of the methods. */
export const STEPS = ["step", "momentum", "nesterov", "adagrad", "rmsprop", "adam"] as const;
export type StepExercise = (typeof STEPS)[number];

/** What a slider or a link may ask for. */
export const limits = {
  count: { from: 4, to: 1000 },
  noise: { from: 0, to: 200 },
  steepness: { from: 1, to: 200 },
  batch: { from: 2, to: 500 },
  beta: { from: 0, to: 0.99 },
  updates: { from: 10, to: 500 },
  seed: { from: 0, to: 9999 },
  rate: { from: 1e-6, to: 1000 },
  place: { from: -1e6, to: 1e6 },
};

/** The name of a rule's rate. */
export const rateOf = <R extends LabRule>(rule: R) => `rate-${rule}` as const;

/** Something for each rule's rate. */
export function byRule<T>(value: (rule: LabRule) => T) {
  return Object.fromEntries(RULES.map((rule) => [rateOf(rule), value(rule)])) as Record<`rate-${LabRule}`, T>;
}

/** A number as a link writes it, within limits. */
const number = ({ from, to }: { from: number; to: number }, whole = false) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/)), z.transform(Number)),
    whole ? z.int().check(z.gte(from), z.lte(to)) : z.number().check(z.gte(from), z.lte(to)),
  );

/** Some of these words, in their order, as a link writes them: with points between. */
const someOf = <T extends string>(words: readonly [T, ...T[]]) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => (text === "" ? [] : text.split("."))),
    ),
    z.pipe(
      z.array(z.enum(words)),
      z.transform((chosen) => words.filter((word) => chosen.includes(word))),
    ),
  );

const rate = number(limits.rate);

/** Everything one can set in the lab, as a link says it. */
export const fields = {
  data: z.enum(DATA),
  inputs: z.enum(["as-they-are", "standardized"]),
  count: number(limits.count, true),
  noise: number(limits.noise, true),
  steepness: number(limits.steepness, true),
  x: number(limits.place),
  y: number(limits.place),
  batches: someOf(BATCHES),
  batch: number(limits.batch, true),
  rules: someOf(RULES),
  mine: z.enum(STEPS),
  ...byRule(() => rate),
  beta: number(limits.beta),
  schedule: z.enum(SCHEDULES),
  updates: number(limits.updates, true),
  seed: number(limits.seed, true),
  view: z.enum(["map", "fit"]),
  by: z.enum(["updates", "epochs", "evaluations"]),
  speed: z.enum(["slow", "normal", "fast"]),
  /** Where the player stands; after the last update unless given. */
  step: number({ from: 0, to: limits.updates.to }, true),
};

export type LabFields = typeof fields;
export type LabKey = keyof LabFields;

/** The lab as it stands. */
export type LabState = { [K in Exclude<LabKey, "step">]: z.output<LabFields[K]> } & { step?: number };
