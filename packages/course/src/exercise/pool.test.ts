import { openPool } from "@graded-descent/grader/node";
import { expect, onTestFinished, test } from "vitest";
import { double, type FileTexts, writeCourse } from "../fixture.ts";
import { loadExercise } from "./load.ts";

/** A pool, and `double(x)` as an exercise. */
async function setUp(threads: number, changes: FileTexts = {}) {
  const exercise = await loadExercise(`${await writeCourse(changes)}/double`);
  const pool = openPool({ threads });
  onTestFinished(() => pool.close());
  return { exercise, pool };
}

const HANG = "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);";

test("many submissions at once are each answered with their own report, the same by one thread and by two", async () => {
  const { exercise, pool } = await setUp(2);
  const sources = Array.from(
    { length: 60 },
    (_, i) =>
      [
        `export const double = (x: number) => x + ${i};`,
        double["solution.ts"]!,
        `export const double = (x: number) => { throw new Error("number ${i}"); };`,
        "export const double = (",
        `export const double = (x: number) => { console.log(${i}); return x > 0 ? 6 : ${i}; };`,
      ][i % 5],
  );
  const atOnce = await Promise.all(sources.map((source) => pool.grade(exercise, source)));
  expect(atOnce.map(({ verdict }) => verdict).slice(0, 4)).toEqual([
    "wrong-answer",
    "accepted",
    "runtime-error",
    "compile-error",
  ]);
  expect(atOnce[57].tests[0].message).toBe("Error: number 57");
  expect(atOnce[59].console).toBe("59");

  const { pool: single } = await setUp(1);
  for (const [i, source] of sources.entries())
    expect(await single.grade(exercise, source)).toEqual(atOnce[i]);
});

test("what hangs costs its own submission, whose earlier results are kept, and the next is graded as ever", async () => {
  const { exercise, pool } = await setUp(1);
  const quiet = await pool.grade(exercise, double["solution.ts"]!);
  const [hung, next] = await Promise.all([
    pool.grade(exercise, `export const double = (x) => { if (x < 0) ${HANG} return 2 * x; };`),
    pool.grade(exercise, double["solution.ts"]!),
  ]);
  expect(hung).toMatchObject({ verdict: "time-limit", score: 1 / 4 });
  expect(hung.tests.map(({ verdict }) => verdict)).toEqual(["accepted", "time-limit"]);
  expect(hung.tests[1].message).toBe("your code was stopped, not finished after 2,500,000 steps");
  expect(next).toEqual(quiet);
});

test("among many at once, what hangs takes none of the others with it", async () => {
  const { exercise, pool } = await setUp(1);
  const right = double["solution.ts"]!;
  const hangs = `export const double = (x) => { if (x < 0) ${HANG} return 2 * x; };`;
  const reports = await Promise.all(
    [right, right, right, hangs, right, "export const double = (", right].map((source) =>
      pool.grade(exercise, source),
    ),
  );
  expect(reports.map(({ verdict }) => verdict)).toEqual([
    ...["accepted", "accepted", "accepted", "time-limit", "accepted", "compile-error", "accepted"],
  ]);
  expect(reports[3].tests.map(({ verdict }) => verdict)).toEqual(["accepted", "time-limit"]);
});

test("what hangs while it loads is a time-limit in every test case", async () => {
  const { exercise, pool } = await setUp(1);
  const { tests } = await pool.grade(exercise, `${HANG} export const double = (x) => 2 * x;`);
  expect(tests.map(({ verdict }) => verdict)).toEqual(["time-limit", "time-limit"]);
});

/** The hidden tests with a statement before the first check, on line 10. */
const hiddenWith = (statement: string) => ({
  "tests/hidden.ts": double["tests/hidden.ts"]!.replace("check.equal(", `${statement}\n      check.equal(`),
});

test.each([
  ["loops", "for (;;);", "does not come to an end"],
  [
    "loops over the student's answers, whose fuel is used up",
    "for (;;) try { student.double(1); } catch {}",
    "does not come to an end",
  ],
  ["keeps all it makes", "for (const kept = []; ; ) kept.push([kept.length]);", "takes too much memory"],
  ["keeps lists of numbers", "for (const kept = []; ; ) kept.push(kept.length);", "takes too much memory"],
  ["fills buffers", "for (const a = []; ; ) a.push(new Uint8Array(1e7).fill(1));", "takes too much memory"],
])(
  "a test case that %s holds the scores of its exercise, and is named by its line",
  async (_, statement, fault) => {
    const { exercise, pool } = await setUp(2, hiddenWith(statement));
    const other = await loadExercise(`${exercise.dir}/../twice`);
    // One after the other they would take more time than a test may.
    const sources = Array.from({ length: 60 }, (_, i) => `${double["solution.ts"]} // ${i}`);
    const [right, ...reports] = await Promise.all([
      pool.grade(other, other.solution),
      ...sources.map((source) => pool.grade(exercise, source)),
    ]);
    expect(right.verdict).toBe("accepted");
    for (const report of reports)
      expect(report).toMatchObject({
        verdict: "judge-error",
        score: null,
        message: `the tests of this exercise cannot be run: double/tests/hidden.ts:10 ${fault}`,
      });
    expect(reports[0].tests.map(({ name }) => name)).toEqual(["doubles three", "doubles a negative number"]);
    expect((await pool.grade(exercise, sources[0], { visibleOnly: true })).verdict).toBe("accepted");
  },
  60_000,
);

test("a test case that loops over what it was answered holds the score of that submission alone", async () => {
  const { exercise, pool } = await setUp(1, hiddenWith("while (student.double(1) === 7) for (;;);"));
  const [hung, right] = await Promise.all([
    pool.grade(exercise, "export const double = (x) => 7;"),
    pool.grade(exercise, `${double["solution.ts"]} // mine`),
  ]);
  expect([hung.verdict, right.verdict]).toEqual(["judge-error", "accepted"]);
}, 30_000);

test("a trace that loops is named by its line", async () => {
  const trace = `
export const trace = { kind: "curves", x: "x", y: "2x", lines() {
  for (;;);
} };`;
  const { exercise, pool } = await setUp(1, { "tests/visible.ts": double["tests/visible.ts"]! + trace });
  await expect(pool.reference(exercise)).rejects.toThrow(
    "double/tests/visible.ts:14 does not come to an end",
  );
}, 30_000);

test("what the tests throw by themselves is told with its line, from the outside too", async () => {
  const { exercise, pool } = await setUp(1, hiddenWith('JSON.parse("{}").values.sort();'));
  const { report, faults } = await pool.measure(exercise, exercise.solution);
  expect(report.verdict).toBe("judge-error");
  const message =
    "\"doubles a negative number\" itself failed: TypeError: Cannot read properties of undefined (reading 'sort')";
  expect(faults).toEqual([
    { test: "doubles a negative number", file: "double/tests/hidden.ts", line: 10, message },
  ]);
});

test("the visible test cases can be run alone, and say the same", async () => {
  const { exercise, pool } = await setUp(1);
  const source = "export const double = (x) => x + 2;";
  const [whole, visible] = [
    await pool.grade(exercise, source),
    await pool.grade(exercise, source, { visibleOnly: true }),
  ];
  expect(visible.tests).toEqual(whole.tests.slice(0, 1));
  expect(visible.testsHash).not.toBe(whole.testsHash);
});

test("a mistake is diagnosed by the pool, too", async () => {
  const { exercise, pool } = await setUp(2);
  const { diagnosis } = await pool.grade(exercise, "export function double(n) { return n ** 2; }");
  expect(diagnosis).toMatchObject({ mistake: "squares", hint: "Is twice a number its square?" });
});

test("a wrong submission still being graded when the mistakes have been recorded is diagnosed too", async () => {
  const { exercise, pool } = await setUp(2);
  const right = double["solution.ts"]!;
  await Promise.all([pool.grade(exercise, right), pool.grade(exercise, right)]); // both threads are up now
  const [quick, slow] = await Promise.all([
    pool.grade(exercise, "export const double = (n) => n ** 2;"),
    pool.grade(exercise, "export const double = (n) => { for (let i = 0; i < 1e6; i++); return n + 2; };"),
  ]);
  expect([quick.diagnosis?.mistake, slow.diagnosis?.mistake]).toEqual(["squares", "adds-two"]);
});

test("a closed pool takes no more work", async () => {
  const { exercise, pool } = await setUp(1);
  await pool.close();
  await expect(pool.grade(exercise, "")).rejects.toThrow("the pool is closed");
});

test("a thread that dies between two submissions is replaced before the next", async () => {
  const dying = double["tests/visible.ts"]!.replace(
    "check.equal(student.double(3), 6",
    "setTimeout(() => { throw new Error('late'); });\n      check.equal(student.double(3), 6",
  );
  const { exercise, pool } = await setUp(1, { "tests/visible.ts": dying });
  for (let i = 0; i < 2; i++) {
    expect((await pool.grade(exercise, double["solution.ts"]!)).verdict).toBe("accepted");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
});
