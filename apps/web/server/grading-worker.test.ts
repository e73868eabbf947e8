import { openPool } from "@graded-descent/grader/node";
import { expect, test } from "vitest";
import { openCourse } from "./course-source.ts";
import { openDatabase } from "./db/open.ts";
import { submissionStore } from "./db/submissions.ts";
import { courseDir, dataFolder, quiet } from "./fixture.ts";
import { gradingWorker } from "./grading-worker.ts";
import { openQueue } from "./queue.ts";
import { openSubmissions } from "./submissions.ts";

test("the stored report is the pool's, byte for byte, and the first one stays", async () => {
  const { folder, remove } = await dataFolder();
  const database = await openDatabase(folder);
  const queue = openQueue(1, quiet);
  const submissions = openSubmissions(submissionStore(database.db), queue);
  const course = await openCourse(courseDir, { print: () => {} });
  const pool = openPool({ threads: 1 });
  const worker = gradingWorker(course, submissions, pool);
  const exercise = course.current().exercises.get("loss")!;

  const sources = [
    exercise.solution,
    "export const loss = () => 0;",
    "export function loss() { throw new Error('no'); }",
    "export function loss() { for (;;); }",
    "export function loss( {",
  ];
  for (const source of sources) {
    const { id } = await submissions.create("a student", { exercise: "loss", source });
    await worker.grade(id);
    await worker.giveUp(id);
    const row = await database.db
      .selectFrom("submission")
      .select(["status", "report", "verdict", "points", "tests_hash"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const report = await pool.grade(exercise, source);
    expect(row).toEqual({
      status: "graded",
      report: JSON.stringify(report),
      verdict: report.verdict,
      points: report.points,
      tests_hash: report.testsHash,
    });
  }

  const { id } = await submissions.create("a student", { exercise: "loss", source: "" });
  await worker.giveUp(id);
  const { testsHash } = exercise.terms.full;
  const given = (await submissions.find("a student", id))?.report;
  expect(given).toMatchObject({
    verdict: "judge-error",
    score: null,
    points: null,
    maxPoints: exercise.points,
    testsHash,
  });
  expect(given?.tests.map(({ name }) => name)).toEqual(
    [...exercise.visible.tests, ...exercise.hidden.tests].map(({ name }) => name),
  );

  const gone = await submissions.create("a student", { exercise: "gone", source: "" });
  await worker.grade(gone.id);
  expect((await submissions.find("a student", gone.id))?.report).toMatchObject({
    verdict: "judge-error",
    points: null,
    message: "This exercise is no longer part of the course.",
    tests: [],
  });

  await pool.close();
  await queue.close();
  await database.db.destroy();
  await remove();
}, 120_000);
