import type { Report, TestResult } from "@graded-descent/grader";
import { type Pool, questionsIn } from "@graded-descent/grader/node";
import { pairsOf } from "@graded-descent/grader/variants";
import type { Exercise, Mistake } from "../exercise/load.ts";
import type { Problem } from "../files/problem.ts";
import { type Stub, stubsOf } from "./stubs.ts";

/** A submission that was graded, and what it is called where something is said of it. */
interface Tried {
  what: string;
  report: Report;
}

/** Grades the stubs of an exercise: none may earn more than it deserves, and none may be told what is not so. */
export async function proveStubs(exercise: Exercise, pool: Pool, mistakes: Report[]): Promise<Problem[]> {
  const tried = await Promise.all(
    stubsOf(exercise).map(async (stub) => ({ ...stub, report: await pool.grade(exercise, stub.source) })),
  );
  // One that is accepted is no stub here: what it changes is not in the answers.
  const stubs = tried.filter(({ report }) => report.verdict !== "accepted");
  return [
    ...stubs.flatMap((stub) => tooManyPoints(exercise, stub, stub.report)),
    ...falseHints(exercise, stubs, mistakes),
  ];
}

/** Grades every two mistakes that combine in one file: what each is told must hold. */
export async function provePairs(exercise: Exercise, pool: Pool): Promise<Problem[]> {
  const wrong = exercise.mistakes.filter(({ verdict }) => verdict === "wrong-answer");
  const [mistakes, pairs] = await Promise.all([
    Promise.all(exercise.mistakes.map(({ source }) => pool.grade(exercise, source))),
    Promise.all(
      pairsOf(exercise.solution, wrong).map(async ({ names, source }) => ({
        what: `${names.join(" together with ")}`,
        report: await pool.grade(exercise, source),
      })),
    ),
  ]);
  return falseHints(exercise, pairs, mistakes);
}

function tooManyPoints({ slug, points }: Exercise, { what, points: most }: Stub, report: Report): Problem[] {
  const earned = ((report.points ?? 0) / points) * 10;
  if (earned <= most) return [];
  const passed = report.tests.filter((test) => test.points > 0).map(({ name }) => `"${name}"`);
  return [
    {
      file: `${slug}/tests/hidden.ts`,
      message: `code that ${what} earns ${report.points} of ${points} points, by ${passed.join(", ")}`,
      why: "points for what computes nothing tell a student that it is partly right",
      todo: "ask in those test cases for a value that has to be computed as well",
    },
  ];
}

/** What is said of a submission by the hint of a mistake, and is not so. */
function falseHints(exercise: Exercise, tried: Tried[], mistakes: Report[]): Problem[] {
  return tried.flatMap(({ what, report }) => {
    const { diagnosis } = report;
    const i = exercise.mistakes.findIndex(({ name }) => name === diagnosis?.mistake);
    if (!diagnosis || diagnosis.mistakes || i < 0) return [];
    const why = whyFalse(report, diagnosis, mistakes[i]);
    return why === undefined ? [] : [falseHint(exercise, exercise.mistakes[i], what, diagnosis.hint, why)];
  });
}

/** Why the hint of a mistake is false of a submission; nothing where it is not. */
function whyFalse(
  report: Report,
  { hint, explains, of }: NonNullable<Report["diagnosis"]>,
  mistake: Report,
): string | undefined {
  const passes = ({ verdict }: TestResult) => verdict === "accepted";
  const odd = report.tests.findIndex((test, i) => passes(test) && !passes(mistake.tests[i]));
  if (odd >= 0) return `the mistake fails "${report.tests[odd].name}", which this passes`;
  if (hint === questionsIn(hint)) return undefined;
  if (explains < of) return "it states something of the rest of the code, which is wrong as well";
  const other = report.tests.findIndex(
    (test, i) => !passes(test) && JSON.stringify(test.failure) !== JSON.stringify(mistake.tests[i].failure),
  );
  if (other < 0) return undefined;
  return `"${report.tests[other].name}" fails otherwise than by the mistake, and the hint states something of the rest of the code`;
}

const falseHint = (
  { slug }: Exercise,
  { file, name }: Mistake,
  what: string,
  hint: string,
  why: string,
): Problem => ({
  file,
  message: `its hint is given to code that is none of its kind (${what}): “${hint}”: ${why}`,
  why: "a student who is told what is not so looks for the fault in the wrong place",
  todo: `add a test case to ${slug}/tests that tells this code from ${name}, or make the hint a question`,
});
