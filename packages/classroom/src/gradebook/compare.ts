import type { TestResult, Verdict } from "@graded-descent/grader";
import type { GradedSubmission } from "./graded-submission.ts";
import { grouped } from "./grouped.ts";
import { twoDecimals } from "./policy.ts";

/** What a test case earned, of what. */
type Earned = Pick<TestResult, "verdict" | "points" | "maxPoints">;

/** A test case that went otherwise; null where it was not there. */
export interface ChangedTest {
  name: string;
  visibility: TestResult["visibility"];
  before: Earned | null;
  after: Earned | null;
}

interface Outcome {
  verdict: Verdict;
  points: number | null;
  maxPoints: number;
}

/** A submission whose points or verdict changed, and because of which test cases. */
export interface Change extends SubmissionName {
  before: Outcome;
  after: Outcome;
  /** Of the points; null while either is held. */
  delta: number | null;
  /** Whether another text was graded. */
  handedInAnew: boolean;
  tests: ChangedTest[];
}

/** How many submissions a test case passes that it failed before, and the other way round. */
export interface TestChange {
  exercise: string;
  name: string;
  nowPass: number;
  nowFail: number;
}

/** What became of a class from one grading to the next. */
export interface ResultsComparison {
  /** Submissions that both hold. */
  compared: number;
  changes: Change[];
  /** By test case, those that changed most first. */
  tests: TestChange[];
  onlyBefore: SubmissionName[];
  onlyAfter: SubmissionName[];
}

/** Which submission. */
export interface SubmissionName {
  student: string;
  id?: string;
  exercise: string;
  attempt?: number;
}

/** Compares two gradings of a class, submission by submission. */
export function compareResults(before: GradedSubmission[], after: GradedSubmission[]): ResultsComparison {
  const old = new Map(before.map((graded) => [keyOf(graded), graded]));
  const both = after.flatMap((graded) => {
    const was = old.get(keyOf(graded));
    return was ? [{ was, is: graded }] : [];
  });
  const known = new Set(both.map(({ is }) => keyOf(is)));
  const others = (all: GradedSubmission[]) => all.filter((graded) => !known.has(keyOf(graded))).map(named);
  const changes = both.flatMap(({ was, is }) => changeOf(was, is) ?? []);
  return {
    compared: both.length,
    changes,
    tests: byTest(changes),
    onlyBefore: others(before),
    onlyAfter: others(after),
  };
}

const keyOf = ({ student, id, attempt, report }: GradedSubmission) =>
  JSON.stringify([id ?? student, report.exercise, attempt ?? 1]);

const named = ({ student, id, attempt, report }: GradedSubmission): SubmissionName => ({
  student,
  id,
  exercise: report.exercise,
  attempt,
});

const outcome = ({ verdict, points, maxPoints }: GradedSubmission["report"]): Outcome => ({
  verdict,
  points,
  maxPoints,
});

function changeOf(was: GradedSubmission, is: GradedSubmission): Change | undefined {
  const before = outcome(was.report);
  const after = outcome(is.report);
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const held = before.points === null || after.points === null;
  return {
    ...named(is),
    before,
    after,
    delta: held ? null : twoDecimals(after.points! - before.points!),
    handedInAnew: was.sha256 !== is.sha256,
    tests: changedTests(was.report.tests, is.report.tests),
  };
}

function changedTests(before: TestResult[], after: TestResult[]): ChangedTest[] {
  const key = ({ name, visibility }: TestResult) => `${visibility}: ${name}`;
  const [old, now] = [before, after].map((tests) => new Map(tests.map((test) => [key(test), test])));
  return [...new Map([...now, ...old]).keys()].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const [earned, earns] = [was, is].map((test) => (test ? earnedIn(test) : null));
    if (JSON.stringify(earned) === JSON.stringify(earns)) return [];
    const test = (is ?? was)!;
    return [{ name: test.name, visibility: test.visibility, before: earned, after: earns }];
  });
}

const earnedIn = ({ verdict, points, maxPoints }: TestResult): Earned => ({ verdict, points, maxPoints });

function byTest(changes: Change[]): TestChange[] {
  const all = changes.flatMap(({ exercise, tests }) => tests.map((test) => ({ exercise, ...test })));
  const passes = (earned: Earned | null) => earned?.verdict === "accepted";
  return [...grouped(all, ({ exercise, name }) => `${exercise}: ${name}`).values()]
    .map((tests) => ({
      exercise: tests[0].exercise,
      name: tests[0].name,
      nowPass: tests.filter(({ before, after }) => passes(after) && !passes(before)).length,
      nowFail: tests.filter(({ before, after }) => passes(before) && !passes(after)).length,
    }))
    .filter(({ nowPass, nowFail }) => nowPass + nowFail > 0)
    .sort((a, b) => b.nowPass + b.nowFail - (a.nowPass + a.nowFail));
}
