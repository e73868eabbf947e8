import type { Program } from "../compile/compile.ts";
import { diagnose } from "../diagnose/diagnose.ts";
import type { Recording } from "../diagnose/recording.ts";
import { StudentError } from "../errors.ts";
import type { GradingSpec } from "../grading-spec.ts";
import { type Failure, sentence } from "../report/failure.ts";
import { FORMAT_VERSION, type Report, type TestResult } from "../report/report.ts";
import { isFailedByAnswers, isLimit, overall, type Verdict } from "../report/verdict.ts";
import { JudgeError, type Sandbox } from "../sandbox/sandbox.ts";
import { isExplained, withCauses } from "./cause.ts";
import { watchCredit } from "./credit.ts";
import { type PlacedTest, resultOf, runTest } from "./run-test-case.ts";

/** One submission to be graded. */
export interface Grading {
  program: Program;
  questions: PlacedTest[];
  terms: GradingSpec;
  recordings: Recording[];
  onResult?: (result: TestResult) => void;
  /** Called with what a test case threw of its own accord, by its name. */
  onThrown?: (test: string, error: unknown) => void;
}

/** What became of one test case. */
interface Run {
  result: TestResult;
  /** None where it was not run. */
  fuel: number | undefined;
  printed: string;
}

/** A report, and the fuel that each test case used. */
export interface GradeResult {
  report: Report;
  fuel: number[];
}

/** What grading a program gives, and whether grading it with probes would tell more. */
export interface GradeAnswer extends GradeResult {
  /** Whether a program with probes would tell where a failure comes from, and there was none. */
  hasUnknownCause: boolean;
}

/** Source and test cases → report. */
export function grade(sandbox: Sandbox, grading: Grading): GradeAnswer {
  const { questions, terms } = grading;
  const whole = loadProgram(sandbox, grading);
  const printed = ["js" in grading.program ? sandbox.printed() : ""];
  const credit = watchCredit();
  let limitHit: Verdict | undefined;
  const notRun: Failure = { kind: "not-run" };
  const known = (result: TestResult): Run => ({ result, fuel: undefined, printed: "" });

  function runOrSkip(question: PlacedTest, i: number): Run {
    if (whole) {
      const said = i === 0 || !isLimit(whole.verdict) ? whole : { failure: notRun };
      return known(resultOf(question, whole.verdict, said));
    }
    if (limitHit) return known(resultOf(question, limitHit, { failure: notRun }));
    const result = runTest(sandbox, terms.exercise, question, {
      onAnswer: credit.answered,
      onThrown: (error) => grading.onThrown?.(question.test.name, error),
    });
    credit.ended(result.verdict === "accepted");
    return { result, fuel: sandbox.fuel(), printed: sandbox.printed() };
  }

  const runs = questions.map((question, i) => {
    const run = runOrSkip(question, i);
    if (isLimit(run.result.verdict)) limitHit ??= run.result.verdict;
    if (question.visibility === "visible") printed.push(run.printed);
    grading.onResult?.(run.result);
    return run;
  });

  let tests = credit.earned(runs.map(({ result }) => result));
  const verdict = overall(tests.map((test) => test.verdict));
  const failed =
    verdict === "wrong-answer" ? questions.filter((_, i) => isFailedByAnswers(tests[i].verdict)) : [];
  const explanation =
    failed.length > 0 && diagnose(sandbox, terms.exercise, questions, failed, grading.recordings);
  const instrumented = "js" in grading.program ? grading.program.instrumented : undefined;
  const hasUnknownCause = !whole && !instrumented && tests.some(isExplained);
  if (!whole && instrumented) tests = withCauses(sandbox, instrumented, questions, tests, terms);
  const score = verdict === "judge-error" ? null : scoreOf(tests);
  const report: Report = {
    formatVersion: FORMAT_VERSION,
    exercise: terms.exercise,
    verdict,
    score,
    points: score === null ? null : Math.round(score * terms.maxPoints * 100) / 100,
    maxPoints: terms.maxPoints,
    ...(whole && { message: whole.failure ? sentence(whole.failure) : whole.message }),
    ...(whole?.at && { at: whole.at }),
    tests,
    ...explanation,
    console: printed.filter((text) => text !== "").join("\n"),
    fuel: runs.reduce((sum, { fuel }) => sum + (fuel ?? 0), 0),
    testsHash: terms.testsHash,
  };
  return { report, fuel: runs.flatMap(({ fuel }) => fuel ?? []), hasUnknownCause };
}

interface LoadFailure extends Pick<TestResult, "failure" | "message" | "hint" | "at"> {
  verdict: Verdict;
}

/** Loads the program; what went wrong, if it did, is the result of every test case. */
function loadProgram(sandbox: Sandbox, { program, terms }: Grading): LoadFailure | undefined {
  if ("error" in program) {
    const failure: Failure = { kind: "not-run", reason: program.error };
    return { verdict: "compile-error", failure, at: program.at };
  }
  try {
    sandbox.load(program.js, terms.limits, program.declared);
    return undefined;
  } catch (error) {
    if (error instanceof StudentError) return error;
    if (error instanceof JudgeError) return { verdict: "judge-error", message: error.message };
    throw error;
  }
}

function scoreOf(tests: TestResult[]): number {
  const total = tests.reduce((sum, test) => sum + test.maxPoints, 0);
  return tests.reduce((sum, test) => sum + test.points, 0) / total;
}
