import type { Report, TestResult } from "@graded-descent/grader";
import type { DetailedGradeResult, Pool, TestsFault } from "@graded-descent/grader/node";
import { firstLine, MOST_FUEL, TEST_CASES_WORTH } from "@graded-descent/grader/node";
import type { Exercise, Mistake } from "../exercise/load.ts";
import { lineOf } from "../exercise/source.ts";
import { byPlace, type Problem } from "../files/problem.ts";
import { proveStubs } from "./hints.ts";
import { leaks } from "./leaks.ts";
import { traceProblems } from "./trace.ts";

/** How many times the solution's fuel a submission must be allowed: in one test case, and in all of them together. */
const FACTOR = 20;
const FACTOR_TOGETHER = 5;

/** Grades every program in an exercise's folder and returns what is wrong; an empty list if the exercise is proven. */
export async function prove(exercise: Exercise, pool: Pool): Promise<Problem[]> {
  const solution = await pool.measure(exercise, exercise.solution);
  if (solution.report.verdict !== "accepted") {
    const problems = (await ofTooLittleFuel(exercise, pool, solution)) ?? ofSolution(exercise, solution);
    return tagged(exercise, problems); // without it, nothing else can be proven
  }

  const [again, starter, accepted, mistakes, trace] = await Promise.all([
    pool.grade(exercise, exercise.solution),
    pool.grade(exercise, exercise.starter),
    Promise.all(exercise.accepted.map(({ source }) => pool.grade(exercise, source))),
    Promise.all(exercise.mistakes.map((mistake) => pool.grade(exercise, mistake.source))),
    traceProblems(exercise, pool),
  ]);
  const problems = [
    ...(await proveStubs(exercise, pool, mistakes)),
    ...solution.faults.map(ofUse),
    ...ofRepetition(exercise, solution.report, again),
    ...ofFuel(exercise, solution),
    ...ofStarter(exercise, starter),
    ...exercise.accepted.flatMap(({ file }, i) => ofAccepted(exercise, file, accepted[i])),
    ...exercise.mistakes.flatMap((mistake, i) => ofMistake(exercise, mistake, mistakes[i])),
    ...ofTestsWithoutMistake(exercise, mistakes),
    ...trace,
    ...leaks(exercise),
  ];
  return tagged(exercise, problems.sort(byPlace));
}

const tagged = ({ slug }: Exercise, problems: Problem[]) =>
  problems.map((problem) => ({ ...problem, exercise: slug }));

/** Why the solution is not accepted. */
function ofSolution(exercise: Exercise, { report, faults }: DetailedGradeResult): Problem[] {
  if (report.verdict === "judge-error" && faults.length > 0) {
    const why = "the score of every submission would be held, and nothing else can be proven before";
    return faults.map(({ file, line, message }) => ({ file, line, message, why }));
  }
  return refusals(exercise, `${exercise.slug}/solution.ts`, report, faults).map(({ place, ...problem }) => ({
    ...problem,
    why: "tests that refuse the solution would refuse a student's too, and nothing else can be proven before",
    todo: `mend whichever of the two is wrong, the solution or ${place}`,
  }));
}

/** Why another right solution is not accepted. */
const ofAccepted = (exercise: Exercise, file: string, report: Report): Problem[] =>
  refusals(exercise, file, report).map(({ place, ...problem }) => ({
    ...problem,
    why: "a student who writes it this way would lose points for being right",
    todo: `make ${place} less strict; or move the file to mistakes/ if it is wrong after all`,
  }));

/** One problem for each test case that refuses code which must be accepted, with the place of that test case. */
function refusals(
  exercise: Exercise,
  file: string,
  { verdict, message, at, tests }: Report,
  faults: TestsFault[] = [],
) {
  const but = "is to be accepted, but earns";
  if (message) {
    return [{ file, line: at?.line, message: `${but} ${verdict}: ${message}`, place: "its code" }];
  }
  return tests
    .filter((test) => test.verdict !== "accepted" && test.failure?.kind !== "not-run")
    .map((test) => {
      const fault = faults.find((known) => known.test === test.name);
      return {
        file,
        line: test.at?.line,
        message: `${but} ${describe(test)}${fault ? `; ${fault.message}` : ""}`,
        place: `the test case (${formatPlace(fault ?? testPlace(exercise, test.name))})`,
      };
    });
}

/** What the tests use that differs from run to run. */
const ofUse = ({ file, line, message }: TestsFault): Problem => ({
  file,
  line,
  message,
  why: "the same code must get the same score whenever and wherever it is graded",
  todo: "take random numbers from `random`, which begins with the same seed in each test case, and write a date out",
});

/** Where the solution is stopped for want of fuel only: what it needs. */
async function ofTooLittleFuel(
  exercise: Exercise,
  pool: Pool,
  { report }: DetailedGradeResult,
): Promise<Problem[] | undefined> {
  if (report.verdict !== "time-limit") return undefined;
  const { full } = exercise.terms;
  const terms = {
    ...exercise.terms,
    full: {
      ...full,
      limits: { ...full.limits, fuel: MOST_FUEL },
      testsHash: `${full.testsHash} with all fuel`,
    },
  };
  const unlimited = await pool.measure({ ...exercise, terms }, exercise.solution);
  if (unlimited.report.verdict !== "accepted") return undefined;
  return ofFuel(exercise, unlimited);
}

function ofRepetition({ slug }: Exercise, first: Report, second: Report): Problem[] {
  if (JSON.stringify(first) === JSON.stringify(second)) return [];
  return [
    {
      file: `${slug}/solution.ts`,
      message: "is not graded the same twice",
      why: "a student who sends the same code again could get another score",
      todo: "find what a test keeps between its runs: a variable outside `run`, a clock, `Math.random` where `random` is meant",
    },
  ];
}

/** The limit must leave enough fuel for right solutions that are slower than the reference. */
function ofFuel(exercise: Exercise, { report, fuel }: DetailedGradeResult): Problem[] {
  const { slug, limits } = exercise;
  const most = Math.max(...fuel);
  const together = fuel.reduce((sum, used) => sum + used, 0);
  const heaviest = report.tests[fuel.indexOf(most)].name;
  const needed = Math.max(most * FACTOR, (together * FACTOR_TOGETHER) / TEST_CASES_WORTH);
  if (needed <= limits.fuel) return [];
  const enough = Math.ceil(needed / 1e6) * 1e6;
  const message =
    most * FACTOR > limits.fuel
      ? `"${heaviest}" takes the solution ${most} fuel of ${limits.fuel}, and ${FACTOR} times as much must be allowed`
      : `all test cases together take the solution ${together} fuel of ${TEST_CASES_WORTH * limits.fuel}, and ${FACTOR_TOGETHER} times as much must be allowed`;
  return [
    {
      file: `${slug}/exercise.yaml`,
      message,
      why: "a right solution that is slower than yours would be stopped as if it never ended",
      todo: `write \`fuel: ${enough}\`, or make the work smaller in ${formatPlace(testPlace(exercise, heaviest))}`,
    },
  ];
}

function ofStarter({ slug }: Exercise, { verdict }: Report): Problem[] {
  if (verdict !== "accepted") return [];
  return [
    {
      file: `${slug}/starter.ts`,
      message: "is accepted as it is",
      why: "a student who sends it without writing a line gets all the points",
      todo: 'leave something to write: `throw new Error("Not written yet")` as the body of each function',
    },
  ];
}

/** A mistake must earn its verdict; if that is `wrong-answer`, its answers must differ from every other mistake's. */
function ofMistake({ slug }: Exercise, { name, file, verdict }: Mistake, report: Report): Problem[] {
  if (report.verdict === "accepted") {
    return [
      {
        file,
        message: "is accepted",
        why: "a student who makes this mistake gets all the points and is never told of it",
        todo: `add a test case to ${slug}/tests/hidden.ts that this code fails`,
      },
    ];
  }
  if (report.verdict !== verdict) {
    const first = report.tests.find((test) => test.verdict === report.verdict);
    return [
      {
        file,
        line: first?.at?.line ?? report.at?.line,
        message: `is to earn ${verdict}, but earns ${first ? describe(first) : report.verdict}`,
        why: "its name promises what a student who makes this mistake is told",
        todo: `call it ${name}.${report.verdict}.ts, or change it so that it earns ${verdict}`,
      },
    ];
  }
  if (verdict !== "wrong-answer" || report.diagnosis?.mistake === name) return [];
  const other = report.diagnosis?.mistake;
  return [
    {
      file,
      message: other ? `answers as ${other} does wherever it fails` : "is not recognised by its own answers",
      why: other
        ? "a student who makes one of them would be given the hint of the other"
        : "its hint would never be given",
      todo: other
        ? "add a test case that tells them apart, or drop one of them"
        : "make it give the same answer to the same call, in at least a quarter of the test cases that it fails",
    },
  ];
}

/** Every test case must be failed by a mistake that ran as far as that: otherwise nothing shows that it checks anything. */
function ofTestsWithoutMistake(exercise: Exercise, mistakes: Report[]): Problem[] {
  const counts = ({ verdict, failure }: TestResult) => verdict !== "accepted" && failure?.kind !== "not-run";
  const failed = new Set(mistakes.flatMap(({ tests }) => tests.filter(counts).map(({ name }) => name)));
  return [...exercise.visible.tests, ...exercise.hidden.tests]
    .filter(({ name }) => !failed.has(name))
    .map(({ name }) => ({
      ...testPlace(exercise, name),
      message: `no mistake fails "${name}"`,
      why: "a test case that no known mistake fails may test nothing, and gives its points to every submission",
      todo: `add to ${exercise.slug}/mistakes/ the mistake that it should catch, or drop it`,
    }));
}

/** The file and line of a test case. */
function testPlace({ slug, visible, hidden }: Exercise, name: string): { file: string; line?: number } {
  const files = [{ file: `${slug}/tests/visible.ts`, source: visible.source }, ...hidden.files];
  const places = files.map(({ file, source }) => ({ file, line: lineOf(source, name) }));
  return places.find(({ line }) => line) ?? { file: `${slug}/tests/hidden.ts` }; // a name that is computed is not in the source
}

const formatPlace = ({ file, line }: { file: string; line?: number }) => (line ? `${file}:${line}` : file);

const describe = ({ name, verdict, message }: TestResult) =>
  `${verdict} in "${name}"${message ? `: ${firstLine(message)}` : ""}`;
