import { spawnSync } from "node:child_process";
import { JailError, openJailedPool, openPool } from "@graded-descent/grader/node";
import { expect, onTestFinished, test } from "vitest";
import { double, writeCourse } from "../fixture.ts";
import { loadExercise } from "./load.ts";

const here = spawnSync("bwrap", ["--version"]).status === 0;

test("the jail grades as the pool outside does, or says in a sentence what is missing", async () => {
  if (!here) return expect(() => openJailedPool()).toThrow(JailError);
  const exercise = await loadExercise(`${await writeCourse()}/double`);
  const [inside, outside] = [openJailedPool({ threads: 1 }), openPool({ threads: 1 })];
  onTestFinished(() => Promise.all([inside.close(), outside.close()]).then(() => {}));
  for (const source of [
    double["solution.ts"]!,
    double["starter.ts"]!,
    "export const double = (",
    "for (;;);",
  ])
    expect(await inside.grade(exercise, source)).toEqual(await outside.grade(exercise, source));
});
