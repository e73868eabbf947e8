import type { Limits } from "@graded-descent/grader";
import { openSandbox } from "@graded-descent/grader/fixture";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readAttack } from "../attack/attack.ts";
import { type FuzzExercise, faultOf, gradeIn, loadCourses } from "./fixture.ts";
import { hostilePrograms } from "./hostile.ts";
import { program, shapeProgram } from "./programs.ts";

/** Less than a submission may have, since some of these never end. */
const limits: Limits = { fuel: 200_000, memoryMb: 32 };
let courses: Record<string, FuzzExercise>;
beforeAll(async () => {
  courses = await loadCourses();
});

/** What the solution's report is in a sandbox that has seen nothing else. */
const quiet = new Map<string, string>();
function quietReport(course: FuzzExercise): string {
  const { slug, solution } = course.exercise;
  if (!quiet.has(slug)) quiet.set(slug, JSON.stringify(gradeIn(openSandbox(), course, solution, { limits })));
  return quiet.get(slug)!;
}

/** Of each kind: how many, and after how many of them the second sandbox makes way for a fresh one. */
const kinds: [string, { sources: fc.Arbitrary<string>; numRuns: number; fresh: number }][] = [
  ["random programs", { sources: program, numRuns: 180, fresh: 20 }],
  ["values of random shape", { sources: shapeProgram, numRuns: 150, fresh: 20 }],
  ...Object.entries(hostilePrograms).map(([name, sources]): (typeof kinds)[number] => [
    name,
    { sources, numRuns: 100, fresh: 1 },
  ]),
];

test.each(kinds)(
  "%s are never our fault, are reported alike by an engine that has seen other programs, and leave nothing",
  (_, { sources, numRuns, fresh }) => {
    const verdicts = new Set<string>();
    const used = openSandbox();
    let other = openSandbox();
    let runs = 0;
    fc.assert(
      fc.property(sources, (source) => {
        const course = courses[readAttack(source).exercise];
        if (runs++ % fresh === 0) other = openSandbox();
        const graded = gradeIn(used, course, source, { limits });
        verdicts.add(graded.report.verdict);
        expect(faultOf(graded, gradeIn(other, course, source, { limits }), limits)).toBeUndefined();
        const honest = gradeIn(used, course, course.exercise.solution, { limits });
        expect(JSON.stringify(honest)).toBe(quietReport(course));
      }),
      { seed: 20260101, numRuns },
    );
    // They must reach more than one way to fail to be worth their time.
    expect(verdicts.size).toBeGreaterThanOrEqual(2);
  },
  180_000,
);
