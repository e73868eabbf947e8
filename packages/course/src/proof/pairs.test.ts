import { join } from "node:path";
import { openPool } from "@graded-descent/grader/node";
import { pairsOf } from "@graded-descent/grader/variants";
import { expect, test } from "vitest";
import { loadCourse } from "../course/course.ts";

const course = join(import.meta.dirname, "../../../../exercises");

/** Fewer pairs of one exercise say little. */
const ENOUGH = 20;

test("of the pairs of mistakes that combine in one file, seven in ten have one of the two named", {
  timeout: 600_000,
}, async () => {
  const pool = openPool();
  const { exercises } = await loadCourse(course);
  const others: string[] = [];
  let wrong = 0;
  for (const [slug, exercise] of exercises) {
    const wrongAnswers = exercise.mistakes.filter(({ verdict }) => verdict === "wrong-answer");
    const pairs = pairsOf(exercise.solution, wrongAnswers);
    if (pairs.length < ENOUGH) continue;
    await Promise.all(
      pairs.map(async ({ names, source }) => {
        const { verdict, diagnosis } = await pool.grade(exercise, source);
        if (verdict !== "wrong-answer") return;
        wrong++;
        if (!diagnosis || !names.includes(diagnosis.mistake ?? ""))
          others.push(`${slug}: ${names.join(" and ")}: ${diagnosis?.mistake ?? "none"}`);
      }),
    );
  }
  await pool.close();
  expect(wrong).toBeGreaterThan(500);
  expect(others.length / wrong, `of ${wrong}\n${others.join("\n")}`).toBeLessThanOrEqual(0.3);
});
