import * as z from "zod/mini";
import { RULES, SCHEDULES } from "./rules.ts";
import {
  BATCHES,
  byRule,
  DATA,
  defaults,
  FIRST,
  type LabState,
  limits,
  STEPS,
  usualInputs,
} from "./state.ts";

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
const fields = {
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
} satisfies { [K in keyof LabState]-?: z.ZodMiniType<Required<LabState>[K]> };

type Fields = typeof fields;
type Key = keyof Fields;

/** What a link says of the lab. What it does not say is as at first; what it says wrong is too, and is noted. */
export function readLink(query: URLSearchParams): { state: LabState; wrong: string[] } {
  const wrong: string[] = [];
  const read = <K extends Key>(key: K): z.output<Fields[K]> | undefined => {
    const text = query.get(key);
    if (text === null) return undefined;
    const { success, data } = z.safeParse(fields[key] as Fields[K], text);
    if (!success) wrong.push(`${key}=${text}`);
    return success ? (data as z.output<Fields[K]>) : undefined;
  };
  const first = defaults(read("data") ?? FIRST, read("inputs"));
  const entries = (Object.keys(fields) as Key[])
    .filter((key) => key !== "data" && key !== "inputs")
    .map((key) => [key, read(key) ?? first[key]]);
  return { state: { ...first, ...Object.fromEntries(entries) }, wrong };
}

/** The lab as a link's query: what is as at first is left out. */
export function writeLink(state: LabState): URLSearchParams {
  const query = new URLSearchParams();
  const first = { ...defaults(state.data, state.inputs), data: FIRST, inputs: usualInputs(state.data) };
  for (const key of Object.keys(fields) as Key[]) {
    const [text, usual] = [state[key], first[key]].map((value) =>
      Array.isArray(value) ? value.join(".") : String(value),
    );
    if (text !== usual) query.set(key, text);
  }
  return query;
}
