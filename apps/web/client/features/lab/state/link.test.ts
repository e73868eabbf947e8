import fc from "fast-check";
import { expect, test } from "vitest";
import { readLink, writeLink } from "./link.ts";
import { type LabState, limits } from "./settings.ts";
import { defaults, over } from "./state.ts";

const whole = ({ from, to }: { from: number; to: number }) => fc.integer({ min: from, max: to });
const real = ({ from, to }: { from: number; to: number }) =>
  fc.double({ min: from, max: to, noNaN: true }).map((value) => value + 0); // −0 is written as 0
const rate = real(limits.rate);
const step = fc.option(whole({ from: 0, to: 500 }), { nil: undefined });

const states: fc.Arbitrary<LabState> = fc.record({
  data: fc.constantFrom("houses", "noisy-houses", "cats-and-dogs", "ravine", "rosenbrock", "two-valleys"),
  inputs: fc.constantFrom("as-they-are", "standardized"),
  count: whole(limits.count),
  noise: whole(limits.noise),
  steepness: whole(limits.steepness),
  x: real(limits.place),
  y: real(limits.place),
  batches: fc.subarray(["all", "mini", "one"] as const).map((some) => [...some]),
  batch: whole(limits.batch),
  rules: fc
    .subarray(["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "mine"] as const)
    .map((some) => [...some]),
  mine: fc.constantFrom("step", "momentum", "nesterov", "adagrad", "rmsprop", "adam"),
  "rate-sgd": rate,
  "rate-momentum": rate,
  "rate-nesterov": rate,
  "rate-adagrad": rate,
  "rate-rmsprop": rate,
  "rate-adam": rate,
  "rate-mine": rate,
  beta: real(limits.beta),
  schedule: fc.constantFrom("constant", "step", "exponential", "cosine", "inverse-time", "warm-up"),
  updates: whole(limits.updates),
  seed: whole(limits.seed),
  view: fc.constantFrom("map", "fit"),
  by: fc.constantFrom("updates", "epochs", "evaluations"),
  speed: fc.constantFrom("slow", "normal", "fast"),
  step,
});

test("a shared link gives the lab back as it was, to the last digit", () => {
  fc.assert(
    fc.property(states, (state) => {
      const link = new URLSearchParams(writeLink(state).toString());
      expect(readLink(link)).toEqual({ state, wrong: [] });
    }),
  );
});

test("the lab as it opens needs nothing in its address", () => {
  expect(writeLink(defaults("noisy-houses")).toString()).toBe("");
  expect(writeLink(defaults("ravine")).toString()).toBe("data=ravine");
});

test("whatever a link says, the lab opens, and what it says wrong is noted and as at first", () => {
  const { state, wrong } = readLink(
    new URLSearchParams("data=ravine&rate-sgd=fast&updates=9&seed=1.5&rules=sgd.sorcery&beta=0.5"),
  );
  expect(wrong).toEqual(["rules=sgd.sorcery", "rate-sgd=fast", "updates=9", "seed=1.5"]);
  expect(state).toEqual({ ...defaults("ravine"), beta: 0.5 });
  for (const odd of ["x=", "x=1e400", "x=NaN", "x=0x10", "data=", "step=-1", "batches=all,one"]) {
    expect(readLink(new URLSearchParams(odd)).wrong).toEqual([odd]);
  }
});

test("any text whatever is read without a fault", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(defaults("houses"))), fc.string()), (query) => {
      const { state } = readLink(new URLSearchParams(query));
      expect(readLink(writeLink(state))).toEqual({ state, wrong: [] });
    }),
  );
});

test("other data bring their own start and rates, and keep how the run is set", () => {
  const state: LabState = { ...defaults("noisy-houses"), seed: 3, updates: 40, schedule: "cosine", x: 0 };
  expect(over(state, "ravine", "as-they-are")).toMatchObject({
    seed: 3,
    updates: 40,
    schedule: "cosine",
    x: -9,
    rules: ["sgd", "momentum", "adam"],
  });
});
