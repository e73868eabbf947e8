import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readClass } from "./read-class.ts";

/** Downloaded from the site of version 453a045. */
const earlier = resolve(import.meta.dirname, "../../../../apps/web/fixtures/453a045/work.zip");

test("a work.zip of an earlier version gives every attempt, with its student and its time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "graded-descent-"));
  await cp(earlier, join(folder, "work.zip"));
  const exports = new Map([
    ["stochastic-descent", ["stochasticEpoch"]],
    ["momentum", ["momentumStep"]],
  ]);
  const { submissions, needsReview } = await readClass(folder, { exports, broken: [], attempts: "all" });
  expect(needsReview).toEqual([]);
  const attempts = submissions.flatMap(({ students, exercise, attempts }) =>
    attempts.map(({ handedIn, submittedAt }) => ({
      student: students.map(({ name }) => name).join(),
      exercise,
      file: handedIn.entry.file,
      submittedAt,
    })),
  );
  const at = (time: string) => ({ submittedAt: `2026-11-30T01:43:${time}Z` });
  const zoe = { student: "Zoë", exercise: "stochastic-descent" };
  expect(attempts).toEqual([
    { ...zoe, file: "work.zip/stochastic-descent/attempts/1.ts", ...at("14.811") },
    { ...zoe, file: "work.zip/stochastic-descent/attempts/2.ts", ...at("17.078") },
    { ...zoe, file: "work.zip/stochastic-descent/solution.ts", ...at("34.753") },
    { ...zoe, exercise: "momentum", file: "work.zip/momentum/solution.ts", ...at("34.753") },
  ]);
});
