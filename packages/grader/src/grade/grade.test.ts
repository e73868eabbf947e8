import { beforeAll, expect, test } from "vitest";
import { blanked, limits, openSandbox } from "../sandbox/fixture.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { TestCase } from "../test-case.ts";
import { type Grading, grade } from "./grade.ts";
import { placedTests } from "./run-test-case.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

const doubles: TestCase = {
  name: "doubles three",
  hint: "How much is 3 + 3?",
  run: ({ student, check }) => check.equal(student.double(3), 6),
};
const negative: TestCase = {
  name: "doubles a negative number",
  points: 3,
  run: ({ student, check }) => check.equal(student.double(-5), -10, "What of the sign?"),
};
const zero: TestCase = {
  name: "doubles zero",
  points: 2,
  run: ({ student, check }) => check.equal(student.double(0), 0),
};

/** Grades a body of `double(x)`. */
async function gradeBody(
  body: string,
  visible: TestCase[],
  hidden: TestCase[] = [],
  more: Partial<Grading> = {},
) {
  const program = { js: blanked(`export function double(x) { ${body} }`) };
  const terms = { exercise: "double", maxPoints: 10, limits, testsHash: "tests" };
  return grade(sandbox, { program, questions: placedTests(visible, hidden), terms, recordings: [], ...more })
    .report;
}

const verdictsOf = ({ tests }: { tests: { verdict: string }[] }) => tests.map(({ verdict }) => verdict);

test("all test cases accepted is accepted, with full points", async () => {
  const report = await gradeBody("return 2 * x;", [doubles], [negative, zero]);
  expect(report).toMatchObject({
    formatVersion: 2,
    exercise: "double",
    verdict: "accepted",
    score: 1,
    points: 10,
    maxPoints: 10,
  });
  expect(report.tests).toEqual([
    { name: "doubles three", visibility: "visible", verdict: "accepted", points: 1, maxPoints: 1 },
    { name: "doubles a negative number", visibility: "hidden", verdict: "accepted", points: 3, maxPoints: 3 },
    { name: "doubles zero", visibility: "hidden", verdict: "accepted", points: 2, maxPoints: 2 },
  ]);
});

test("of a visible test case all digits are told where its message rounds them", async () => {
  const third: TestCase = {
    name: "thirds",
    run: ({ student, check }) => check.close(student.double(1 / 3), 2 / 3),
  };
  const { tests } = await gradeBody("return x;", [third, doubles], [{ ...third, name: "hidden thirds" }]);
  expect(tests[0].message).toBe("double(0.333333): expected 0.666667, got 0.333333");
  expect(tests[0].digits).toBe(
    "double(0.3333333333333333): expected 0.6666666666666666, got 0.3333333333333333",
  );
  expect(tests[0].failure).toMatchObject({ expected: { text: "0.666667", digits: "0.6666666666666666" } });
  expect(tests.slice(1).map(({ digits }) => digits)).toEqual([undefined, undefined]);
  expect(JSON.stringify(tests[2])).not.toContain("666666666");
});

test("points go by weight, rounded to two decimals", async () => {
  const report = await gradeBody("return Math.abs(2 * x);", [doubles], [negative, zero]);
  expect(report.score).toBe(3 / 6);
  expect((await gradeBody("return 2 * x || 1;", [doubles], [zero])).points).toBe(3.33);
  expect((await gradeBody("return 2 * x || 1;", [doubles, { ...zero, points: 5 }], [])).points).toBe(1.67);
});

test("the verdict is that of the first test case that is not accepted, visible ones first", async () => {
  const body = "if (x === 0) throw new Error('zero'); return x > 0 ? 7 : 2 * x;";
  expect((await gradeBody(body, [doubles], [zero])).verdict).toBe("wrong-answer");
  expect((await gradeBody(body, [zero], [doubles])).verdict).toBe("runtime-error");
  expect((await gradeBody(body, [negative], [zero, doubles])).verdict).toBe("runtime-error");
});

test("a failed test case tells the call, what was expected, and the nearest hint", async () => {
  const [first, second] = (await gradeBody("return 7;", [doubles], [negative])).tests;
  expect(first).toMatchObject({
    message: "double(3): expected 6, got 7",
    hint: "How much is 3 + 3?",
    points: 0,
  });
  expect(second).toMatchObject({ message: "double(-5): expected -10, got 7", hint: "What of the sign?" });
});

test("a failure is data: what was called, what was expected, what came", async () => {
  const [first] = (await gradeBody("return 7;", [doubles])).tests;
  expect(first.failure).toEqual({
    kind: "different",
    call: { name: "double", text: "double(3)" },
    expected: { text: "6" },
    actual: { text: "7" },
  });
  const [thrown] = (await gradeBody("throw new RangeError('no');", [doubles])).tests;
  expect(thrown).toMatchObject({
    message: "RangeError: no",
    failure: { kind: "threw", call: { name: "double" }, error: { name: "RangeError", message: "no" } },
  });
  const [stopped] = (await gradeBody("for (;;);", [doubles])).tests;
  expect(stopped).toMatchObject({
    verdict: "time-limit",
    failure: { kind: "stopped", call: { text: "double(3)" }, steps: limits.fuel },
  });
});

test("values that hold the words of a message are told apart as data", async () => {
  const odd: TestCase = {
    name: "is odd",
    run: ({ student, check }) => check.equal(student.double("a): expected 5, got 6"), "x, got y"),
  };
  const [{ failure, message }] = (await gradeBody("return x;", [odd])).tests;
  expect(failure).toMatchObject({
    call: { text: 'double("a): expected 5, got 6")' },
    expected: { text: '"x, got y"' },
    actual: { text: '"a): expected 5, got 6"' },
  });
  expect(message).toBe('double("a): expected 5, got 6"): expected "x, got y", got "a): expected 5, got 6"');
});

test.each([
  ["for (;;);", "time-limit"],
  ["const a = []; for (;;) a.push(new Array(1000).fill(1));", "memory-limit"],
])("after a limit nothing is run any more: %s", async (body, verdict) => {
  const report = await gradeBody(`if (x === 0) { ${body} } return 2 * x;`, [doubles, zero], [negative]);
  expect(verdictsOf(report)).toEqual(["accepted", verdict, verdict]);
  expect(report.tests[1].failure?.kind).toBe("stopped");
  expect(report.tests[2]).toMatchObject({ failure: { kind: "not-run" }, message: "not run" });
  expect(report.score).toBe(1 / 6);
});

test("a limit cannot be passed over by a test case that catches it", async () => {
  const careless: TestCase = {
    name: "catches everything",
    run({ student }) {
      try {
        student.double(1);
      } catch {}
    },
  };
  expect((await gradeBody("for (;;);", [careless], [])).verdict).toBe("time-limit");
});

test("what does not compile, or does not load, is the result of every test case", async () => {
  const program = { error: "',' expected.", at: { line: 1, column: 2 } };
  const report = await gradeBody("", [doubles], [zero], { program });
  expect(verdictsOf(report)).toEqual(["compile-error", "compile-error"]);
  expect(report).toMatchObject({ message: "',' expected.", at: { line: 1, column: 2 }, points: 0, fuel: 0 });
  const throwing = await gradeBody("", [doubles], [zero], {
    program: { js: "undefined.x; export const double = 1;" },
  });
  expect(verdictsOf(throwing)).toEqual(["runtime-error", "runtime-error"]);
  const endless = await gradeBody("", [doubles], [zero], { program: { js: "for (;;);" } });
  expect(verdictsOf(endless)).toEqual(["time-limit", "time-limit"]);
  expect(endless.tests.map(({ failure }) => failure?.kind)).toEqual(["stopped", "not-run"]);
  expect(report.tests[0].failure).toEqual({ kind: "not-run", reason: "',' expected." });
});

test("a test case that fails before it calls the submission is ours, and the score is held", async () => {
  const broken: TestCase = {
    name: "is broken",
    run() {
      throw new TypeError("no table");
    },
  };
  const report = await gradeBody("return 2 * x;", [doubles], [broken, zero]);
  expect(report).toMatchObject({ verdict: "judge-error", score: null, points: null });
  expect(verdictsOf(report)).toEqual(["accepted", "judge-error", "accepted"]);
  expect(report.tests[1].message).toBe("the test case itself failed: no table");
  expect(report.tests[1].failure).toBeUndefined();
});

test("a test case that answers later is ours, whatever its checks would have found", async () => {
  const late: TestCase = {
    name: "is late",
    run: ({ student, check }) =>
      Promise.resolve().then(() => check.equal(student.double(1), 99)) as unknown as undefined,
  };
  const report = await gradeBody("return 2 * x;", [late], []);
  expect(report).toMatchObject({ verdict: "judge-error", score: null });
  expect(report.tests[0].message).toBe(
    "the test case itself failed: it is async, and its checks come too late",
  );
});

test("a test case that fails after it called the submission failed for what it was answered", async () => {
  const trusting: TestCase = {
    name: "trusts",
    hint: "Is it a list?",
    run: ({ student, check }) => check.equal(student.double(1).map(String), []),
  };
  const [result] = (await gradeBody("return 2 * x;", [trusting], [])).tests;
  expect(result).toMatchObject({
    verdict: "wrong-answer",
    message: "double(1): the test could not use what `double` returned: 2",
  });
  expect(result.hint).toBeUndefined(); // it is about a value of the right kind
});

test("the console holds what visible test cases printed, and nothing of hidden ones", async () => {
  const report = await gradeBody("console.log('x is', x); return 2 * x;", [doubles, zero], [negative]);
  expect(report.console).toBe("x is 3\nx is 0");
});

test("fuel is what all test cases used, and the same each time", async () => {
  const body = "for (let i = 0; i < 100; i++); return 2 * x;";
  const report = await gradeBody(body, [doubles], [negative]);
  expect(report.fuel).toBeGreaterThan(200);
  expect(await gradeBody(body, [doubles], [negative])).toEqual(report);
});

test("random numbers are those of the exercise and the test's name", async () => {
  const draws: number[][] = [];
  const drawing = (name: string): TestCase => ({
    name,
    run({ student, random }) {
      draws.push([random(), student.double(0)]);
    },
  });
  await gradeBody("return Math.random();", [drawing("a"), drawing("b")], []);
  await gradeBody("return Math.random();", [drawing("b")], []);
  expect(draws[1]).toEqual(draws[2]);
  expect(draws[0]).not.toEqual(draws[1]);
});

test("a pure call is watched for what it changes and what it keeps", async () => {
  const pure: TestCase = {
    name: "is pure",
    run({ student, check }) {
      check.pure(() => student.double([1, 2]));
    },
  };
  const messageOf = async (body: string) => (await gradeBody(body, [pure], [])).tests[0].message;
  expect(await messageOf("return x.map((xi) => 2 * xi);")).toBeUndefined();
  expect(await messageOf("return Math.random();")).toBeUndefined();
  expect(await messageOf("x[1] *= 2; return x;")).toBe(
    "double([1, 2]): `double` changed its argument: at `[1]`: expected 2, got 4",
  );
  expect(await messageOf("return (globalThis.n = (globalThis.n ?? 0) + 1);")).toBe(
    "double([1, 2]): the same call answered differently the second time: expected 1, got 2",
  );
});
