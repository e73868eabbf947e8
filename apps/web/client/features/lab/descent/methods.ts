import type { Method } from "@graded-descent/figures/plot/method.ts";
import type { BatchKind, LabState } from "../state/settings.ts";
import { hasExamples } from "../state/state.ts";
import { type LabRule, rules as labRules } from "./rules.ts";

/** One way down: a rule, and how many examples each of its updates sees. */
export interface LabMethod {
  name: string;
  rule: LabRule;
  /** Absent where all examples are seen, or there are none. */
  batchSize?: number;
  /** As what it is drawn. */
  look: Method;
}

/** More than this many paths tell no one anything. */
const MOST = 9;

const batchLooks: Record<BatchKind, Method> = { all: "batch", mini: "mini-batch", one: "one-by-one" };
const looks = [
  ...new Set([...Object.values(batchLooks), ...Object.values(labRules).map(({ look }) => look)]),
];

/** The methods side by side: each chosen rule with each chosen batch; `left` is how many were too many. */
export function methodsOf(state: LabState): { methods: LabMethod[]; left: number } {
  const { data, rules, batches } = state;
  const kinds = hasExamples(data) ? batches : (["all"] as const);
  const pairs = rules.flatMap((rule) => kinds.map((kind) => ({ rule, kind })));
  const taken = new Set<Method>();
  const methods = pairs.slice(0, MOST).map(({ rule, kind }) => {
    const name = nameOf(state, rule, kind, { rules: rules.length, kinds: kinds.length });
    const own = rule === rules[0] && hasExamples(data) ? batchLooks[kind] : labRules[rule].look;
    const look = taken.has(own) ? (looks.find((other) => !taken.has(other)) ?? own) : own;
    taken.add(look);
    return { name, rule, look, batchSize: sizeOf(kind, state) };
  });
  return { methods, left: pairs.length - methods.length };
}

function sizeOf(kind: BatchKind, { batch }: LabState): number | undefined {
  if (kind === "all") return undefined;
  return kind === "one" ? 1 : batch;
}

/** A method's name says what tells it from the others. */
function nameOf(
  { data, batch }: LabState,
  rule: LabRule,
  kind: BatchKind,
  count: { rules: number; kinds: number },
): string {
  if (!hasExamples(data)) return labRules[rule].label;
  const examples = { all: "batch", mini: `mini-batch of ${batch}`, one: "stochastic" }[kind];
  if (count.rules === 1 && rule === "sgd") return examples;
  if (count.kinds === 1 && kind === "all") return labRules[rule].label;
  return `${labRules[rule].label}, ${examples}`;
}
