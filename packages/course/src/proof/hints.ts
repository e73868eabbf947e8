import type { Report, TestResult } from "@graded-descent/grader";
import { type Pool, questionsIn } from "@graded-descent/grader/node";
import { clashesOf, pairsOf } from "@graded-descent/grader/variants";
import type { Exercise, Mistake } from "../exercise/load.ts";
import type { Problem } from "../files/problem.ts";
import { type Stub, stubsOf } from "./stubs.ts";

/** A graded submission, and its description for messages. */
interface GradedCode {
  what: string;
  report: Report;
}

/** Grades the stubs of an exercise: none may earn more than its limit or get a hint that is false of it. */
export async function proveStubs(exercise: Exercise, pool: Pool, mistakes: Report[]): Promise<Problem[]> {
  const graded = await Promise.all(
    stubsOf(exercise).map(async (stub) => ({ ...stub, report: await pool.grade(exercise, stub.source) })),
  );
  // An accepted one shows nothing: no answer of this exercise has what it changes.
  const stubs = graded.filter(({ report }) => report.verdict !== "accepted");
  return [
    ...stubs.flatMap((stub) => tooManyPoints(exercise, stub, stub.report)),
    ...falseHints(exercise, stubs, mistakes),
  ];
}

/** Grades every two mistakes that can be combined in one file: the hint that each pair gets must be true of it. */
export async function provePairs(exercise: Exercise, pool: Pool): Promise<Problem[]> {
  const wrong = exercise.mistakes.filter(({ verdict }) => verdict === "wrong-answer");
  const [mistakes, pairs] = await Promise.all([
    Promise.all(exercise.mistakes.map(({ source }) => pool.grade(exercise, source))),
    Promise.all(
      pairsOf(exercise.solution, wrong).map(async ({ names, source }) => ({
        what: names.join(" together with "),
        report: await pool.grade(exercise, source),
      })),
    ),
  ]);
  return [
    ...falseHints(exercise, pairs, mistakes),
    ...notCombined(exercise, clashesOf(exercise.solution, wrong)),
  ];
}

/** Says which pairs of mistakes were not tried. */
function notCombined({ slug }: Exercise, clashes: [string, string][]): Problem[] {
  if (clashes.length === 0) return [];
  const names = clashes.map((pair) => pair.join(" with ")).join(", ");
  return [
    {
      file: `${slug}/mistakes`,
      message: `pairs that change the same lines of the solution, and so were not tried together: ${names}`,
      exercise: slug,
      isNote: true,
    },
  ];
}

function tooManyPoints({ slug, points }: Exercise, { what, points: limit }: Stub, report: Report): Problem[] {
  const earned = ((report.points ?? 0) / points) * 10;
  if (earned <= limit) return [];
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

/** The hints of mistakes that were given to a submission and are false of it. */
function falseHints(exercise: Exercise, graded: GradedCode[], mistakes: Report[]): Problem[] {
  return graded.flatMap(({ what, report }) => {
    const { diagnosis } = report;
    const i = exercise.mistakes.findIndex(({ name }) => name === diagnosis?.mistake);
    if (!diagnosis || diagnosis.mistakes || i < 0) return [];
    const why = whyFalse(report, diagnosis, mistakes[i]);
    return why === undefined ? [] : [falseHint(exercise, exercise.mistakes[i], what, diagnosis.hint, why)];
  });
}

/** Why the hint of a mistake is false of a submission; undefined if it is true. */
function whyFalse(
  report: Report,
  { hint, explains, of }: NonNullable<Report["diagnosis"]>,
  mistake: Report,
): string | undefined {
  const passes = ({ verdict }: TestResult) => verdict === "accepted";
  const passed = report.tests.findIndex((test, i) => passes(test) && !passes(mistake.tests[i]));
  if (passed >= 0) return `the mistake fails "${report.tests[passed].name}", which this passes`;
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
