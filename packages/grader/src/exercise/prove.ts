import type { Graded } from "../grade.ts";
import type { Report, TestResult } from "../report.ts";
import type { Pool } from "../worker/pool.ts";
import { leaks } from "./leaks.ts";
import type { Exercise, Mistake } from "./load.ts";
import { byPlace, type Problem } from "./problem.ts";
import { lineOf } from "./source.ts";

/** How many times over a submission may do the solution's work. */
const SPARE = 20;

/** Grades what lies in an exercise's folder and says each thing that does not hold; nothing, if all is proven. */
export async function prove(exercise: Exercise, pool: Pool): Promise<Problem[]> {
  const solution = await pool.measure(exercise, exercise.solution);
  if (solution.report.verdict !== "accepted") {
    return ofAccepted(`${exercise.slug}/solution.ts`, solution.report); // without it, nothing else can be proven
  }

  const [again, starter, accepted, mistakes, trace] = await Promise.all([
    pool.grade(exercise, exercise.solution),
    pool.grade(exercise, exercise.starter),
    Promise.all(exercise.accepted.map(({ source }) => pool.grade(exercise, source))),
    Promise.all(exercise.mistakes.map((mistake) => pool.grade(exercise, mistake.source))),
    ofTrace(exercise, pool),
  ]);
  const problems = [
    ...ofRepetition(exercise, solution.report, again),
    ...ofFuel(exercise, solution),
    ...ofStarter(exercise, starter),
    ...exercise.accepted.flatMap(({ file }, i) => ofAccepted(file, accepted[i])),
    ...exercise.mistakes.flatMap((mistake, i) => ofMistake(mistake, mistakes[i])),
    ...ofIdleTests(exercise, mistakes),
    ...trace,
    ...leaks(exercise),
  ];
  return problems.sort(byPlace);
}

/** One sentence for each test case that refuses what must be accepted. */
function ofAccepted(file: string, { verdict, message, at, tests }: Report): Problem[] {
  const but = "is to be accepted, but earns";
  if (message) return [{ file, line: at?.line, message: `${but} ${verdict}: ${message}` }];
  return tests
    .filter((test) => test.verdict !== "accepted" && test.message !== "not run")
    .map((test) => ({ file, line: test.at?.line, message: `${but} ${describe(test)}` }));
}

function ofRepetition({ slug }: Exercise, first: Report, second: Report): Problem[] {
  if (JSON.stringify(first) === JSON.stringify(second)) return [];
  const message = "is not graded the same twice; does a test keep something between its runs?";
  return [{ file: `${slug}/solution.ts`, message }];
}

/** Slower solutions than ours must have room too. */
function ofFuel({ slug, limits }: Exercise, { report, fuel }: Graded): Problem[] {
  const most = Math.max(...fuel);
  if (most * SPARE <= limits.fuel) return [];
  const enough = Math.ceil((most * SPARE) / 1e6) * 1e6;
  const heaviest = report.tests[fuel.indexOf(most)].name;
  const message = `"${heaviest}" takes the solution ${most} fuel, and ${SPARE} times that must be allowed; write \`fuel: ${enough}\``;
  return [{ file: `${slug}/exercise.yaml`, message }];
}

function ofStarter({ slug }: Exercise, { verdict }: Report): Problem[] {
  if (verdict !== "accepted") return [];
  return [{ file: `${slug}/starter.ts`, message: "is accepted as it stands; leave something to write" }];
}

/** A mistake earns its verdict and, if that is `wrong-answer`, is told from every other by its answers. */
function ofMistake({ name, file, verdict }: Mistake, report: Report): Problem[] {
  if (report.verdict === "accepted")
    return [{ file, message: "is accepted; add a test case that notices it" }];
  if (report.verdict !== verdict) {
    const first = report.tests.find((test) => test.verdict === report.verdict);
    return [
      { file, message: `is to earn ${verdict}, but earns ${first ? describe(first) : report.verdict}` },
    ];
  }
  if (verdict !== "wrong-answer" || report.diagnosis?.mistake === name) return [];
  const message = report.diagnosis
    ? `answers as ${report.diagnosis.mistake} does wherever it fails; add a test case that tells them apart, or drop one of them`
    : "is not recognised by its own answers, so its hint would never be given";
  return [{ file, message }];
}

/** Every hidden test case must be failed by a mistake that ran as far as that; otherwise it is idle. */
function ofIdleTests({ slug, hidden }: Exercise, mistakes: Report[]): Problem[] {
  const counts = ({ verdict, message }: TestResult) =>
    verdict !== "accepted" && verdict !== "compile-error" && message !== "not run";
  const failed = new Set(mistakes.flatMap(({ tests }) => tests.filter(counts).map(({ name }) => name)));
  return hidden.tests
    .filter(({ name }) => !failed.has(name))
    .map(({ name }) => ({
      file: `${slug}/tests/hidden.ts`,
      message: `no mistake fails "${name}"; add to mistakes/ the one it is there for`,
    }));
}

async function ofTrace(exercise: Exercise, pool: Pool): Promise<Problem[]> {
  if (!exercise.visible.hasTrace) return [];
  const reason = await pool.reference(exercise).then(
    (picture) => (picture ? undefined : "nothing was drawn"),
    (error: Error) => error.message,
  );
  if (reason === undefined) return [];
  const line = lineOf(exercise.visible.source, "export const trace");
  return [
    {
      file: `${exercise.slug}/tests/visible.ts`,
      line,
      message: `the solution cannot draw the trace: ${reason}`,
    },
  ];
}

const describe = ({ name, verdict, message }: TestResult) =>
  `${verdict} in "${name}"${message ? `: ${message.split("\n")[0]}` : ""}`;
