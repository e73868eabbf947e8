import { type LabRule, RULES, rules } from "../descent/rules.ts";
import { byRule, type Data, FIRST, type LabState } from "./settings.ts";

/** Whether there are examples to draw batches from. */
export const hasExamples = (data: Data) =>
  data === "houses" || data === "noisy-houses" || data === "cats-and-dogs";

/** Noisy houses are standardized, so that their loss is round and the methods’ noise is all there is to see. */
export const usualInputs = (data: Data): LabState["inputs"] =>
  data === FIRST ? "standardized" : "as-they-are";

/** What a link that says nothing of it gets, by data and inputs: the start and the rates are for their surface. */
export function defaults(data: Data, inputs = usualInputs(data)): LabState {
  return {
    data,
    inputs,
    count: data === "cats-and-dogs" ? 200 : 100,
    noise: data === "cats-and-dogs" ? 61 : 25,
    steepness: 30,
    batches: ["all", "mini", "one"],
    batch: data === "houses" ? 2 : 10,
    rules: hasExamples(data) ? ["sgd"] : ["sgd", "momentum", "adam"],
    mine: "step",
    beta: 0.9,
    schedule: "constant",
    updates: 60,
    seed: 7,
    view: "map",
    by: "updates",
    speed: "normal",
    ...placeAndRates(data, inputs),
  };
}

/** The rules whose rates are listed below, in this order; others use those of one of them. */
const RATED = RULES.filter((rule) => !rules[rule].ratesOf);

/** The start on each surface, and the rate of each rule of `RATED`. */
function placeAndRates(data: Data, inputs: LabState["inputs"]) {
  const at = (x: number, y: number, rates: number[]) => ({
    x,
    y,
    ...byRule((rule) => rates[RATED.indexOf((rules[rule].ratesOf as LabRule) ?? rule)]),
  });
  if (data === "ravine") return at(-9, 2, [0.05, 0.01, 1, 0.1, 0.3]);
  if (data === "rosenbrock") return at(-1.2, 1, [0.001, 0.0005, 0.3, 0.02, 0.1]);
  if (data === "two-valleys") return at(1.7, 1.2, [0.02, 0.01, 0.3, 0.05, 0.1]);
  if (data === "cats-and-dogs") return at(-2, 3, [1, 0.2, 1, 0.2, 0.3]);
  if (inputs === "standardized") return at(-30, 60, [0.1, 0.02, 50, 5, 10]);
  return at(140, 90, [0.1, 0.02, 10, 1, 3]);
}

/** The same lab over other data, or over other inputs: the start and the rates become those of the new surface. */
export function over(state: LabState, data: Data, inputs: LabState["inputs"]): LabState {
  const { schedule, updates, seed, beta, mine, by, speed, batches } = state;
  const next = { ...defaults(data, inputs), schedule, updates, seed, beta, mine, by, speed, batches };
  if (data === state.data) return { ...next, count: state.count, noise: state.noise, rules: state.rules };
  return hasExamples(data) ? next : { ...next, by: "updates" };
}
