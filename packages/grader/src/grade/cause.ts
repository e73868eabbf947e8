import { FOUND, type Found, type Instrumented } from "../compile/instrument.ts";
import { StudentError } from "../errors.ts";
import type { GradingSpec } from "../grading-spec.ts";
import { type Failure, sentence } from "../report/failure.ts";
import type { TestResult } from "../report/report.ts";
import { cut } from "../report/show.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { type PlacedTest, resultOf, runTest } from "./run-test-case.ts";

/** No more test cases are run again to find out where a failure comes from. */
const MOST_EXPLAINED = 4;
/** How much more fuel a program with probes may use. */
const PROBE_FUEL = 4;

/**
 * The results, in which the first failures by a TypeError or a NaN say which value of the source they come from: an instrumented
 * program runs those test cases again. Visible ones; where all of those pass, hidden ones, for staff.
 */
export function withCauses(
  sandbox: Sandbox,
  program: Instrumented,
  questions: PlacedTest[],
  results: TestResult[],
  terms: GradingSpec,
): TestResult[] {
  const wanted = results.flatMap((result, i) => (isExplained(result) ? [i] : []));
  const visible = wanted.filter((i) => questions[i].visibility === "visible");
  const chosen = (visible.length > 0 ? visible : wanted).slice(0, MOST_EXPLAINED);
  if (chosen.length === 0) return results;
  const changed = [...results];
  try {
    sandbox.load(program.js, { ...terms.limits, fuel: terms.limits.fuel * PROBE_FUEL });
    for (const i of chosen) {
      runTest(sandbox, terms.exercise, questions[i]);
      const found = sandbox.call(FOUND, []) as Found;
      const cause = causeOf(results[i].failure!, found, program);
      if (cause) changed[i] = withCause(questions[i], results[i], cause);
    }
  } catch (error) {
    if (!(error instanceof StudentError)) throw error; // without an answer the results stay as they are
  }
  return changed;
}

/** Whether probes can tell where a result's failure comes from. */
export const isExplained = ({ failure }: TestResult) =>
  failure?.notANumber === true || (failure?.kind === "threw" && failure.error?.name === "TypeError");

/** What is said of the value that a failure comes from, as far as the probes have met it. */
function causeOf(failure: Failure, { first, last }: Found, { probes }: Instrumented): string | undefined {
  if (failure.notANumber) {
    if (!first) return undefined;
    const { text, line } = probes[first.probe];
    const is =
      first.kind === "undefined" || first.kind === "NaN" ? first.kind : `${first.kind}, not a number`;
    return `the first value here that is no number is \`${text}\`, which is ${is} (line ${line})`;
  }
  if (!last) return undefined;
  const { text, line } = probes[last.probe];
  const { kind, name } = last;
  if (name === undefined) {
    const what = kind === "undefined" || kind === "null" ? kind : `a ${kind}`;
    return `\`${text}\` is ${what}${kind === "number" ? ": is a `*` missing after it?" : ""} (line ${line})`;
  }
  if (kind === "undefined" || kind === "null") return `\`${text}\` is ${kind} (line ${line})`;
  const what =
    kind === "missing" ? `there is no \`${name}\` in \`${text}\`` : `\`${text}.${name}\` is a ${kind}`;
  return `\`${text}.${name}\` is not a function: ${what} (line ${line})`;
}

function withCause(question: PlacedTest, result: TestResult, cause: string): TestResult {
  const failure = { ...result.failure!, cause: cut(cause, 300) };
  const { verdict, hint, at } = result;
  return { ...resultOf(question, verdict, { failure, hint, at }), message: sentence(failure) };
}
