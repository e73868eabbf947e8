import { beforeAll, expect, test } from "vitest";
import { grade } from "../grade/grade.ts";
import { placedTests } from "../grade/run-test-case.ts";
import { blanked, limits, openSandbox } from "../sandbox/fixture.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { TestCase } from "../test-case.ts";
import { diagnose } from "./diagnose.ts";
import {
  keyOf,
  packAnswers,
  publicRecordings,
  type Recording,
  recordTest,
  unpackAnswers,
} from "./recording.ts";

let sandbox: Sandbox;
let recordings: Recording[];

/** θ − α g, asked of one parameter and of three. */
const step = (name: string, params: number[], grads: number[], rate: number): TestCase => ({
  name,
  run({ student, check }) {
    const expected = params.map((theta, i) => theta - rate * grads[i]);
    check.close(student.step(params, grads, rate), expected);
    check.close(
      student.step(expected, grads, rate),
      expected.map((theta, i) => theta - rate * grads[i]),
    );
  },
});
const questions = placedTests([step("one", [8], [4], 0.5)], [step("three", [1, 2, 3], [3, 0, -1], 0.1)]);

const mistakes = {
  "walks-uphill": "return p.map((theta, i) => theta + rate * g[i]);",
  "first-gradient-for-all": "return p.map((theta) => theta - rate * g[0]);",
  "forgets-the-rate": "return p.map((theta, i) => theta - g[i]);",
  "changes-its-argument": "for (let i = 0; i < p.length; i++) p[i] -= rate * g[i]; return [...p, 0];",
};

const load = (body: string) => {
  const js = blanked(`export function step(p, g, rate) { ${body} }`);
  sandbox.load(js, limits);
  return js;
};

beforeAll(() => {
  sandbox = openSandbox();
  recordings = [];
  for (const [mistake, body] of Object.entries(mistakes)) {
    load(body);
    const answers: Recording["answers"] = {};
    for (const question of questions) {
      const recorded = recordTest(sandbox, "step", question);
      if (recorded.result.verdict !== "accepted") answers[keyOf(question)] = packAnswers(recorded.answers);
    }
    recordings.push({ mistake, hint: `True. ${mistake}?`, answers });
  }
});

async function reportOf(body: string) {
  const terms = { exercise: "step", maxPoints: 10, limits, testsHash: "tests" };
  return grade(sandbox, { program: { js: load(body) }, questions, terms, recordings }).report;
}

const diagnosisOf = async (body: string) => (await reportOf(body)).diagnosis;
const hashOf = async (body: string) => (await reportOf(body)).answersHash;

test.each(Object.keys(mistakes) as (keyof typeof mistakes)[])("%s is named as itself", async (mistake) => {
  expect(await diagnosisOf(mistakes[mistake])).toMatchObject({ mistake, hint: `True. ${mistake}?` });
});

test.each([
  ["const out = []; for (const i in p) out.push(g[i] * rate + p[i]); return out;", "walks-uphill"],
  ["return Float64Array.from(p, (theta, i) => theta - -rate * g[i]);", "walks-uphill"],
  [
    "const [first] = g; let i = 0; while (i < p.length) { p = p.with(i, p[i] - first * rate); i++; } return p;",
    "first-gradient-for-all",
  ],
])("a mistake in another style is named: %s", async (body, mistake) => {
  expect(await diagnosisOf(body)).toEqual({
    mistake,
    hint: `True. ${mistake}?`,
    explains: expect.any(Number),
    of: expect.any(Number),
  });
});

test("how many of the failed test cases it explains is told", async () => {
  expect(await diagnosisOf(mistakes["walks-uphill"])).toMatchObject({ explains: 2, of: 2 });
  // With one parameter the first gradient is right for all.
  expect(await diagnosisOf(mistakes["first-gradient-for-all"])).toMatchObject({ explains: 1, of: 1 });
  const both = "return p.length === 1 ? [p[0] + rate * g[0]] : p.map((theta) => theta - rate * g[0]);";
  expect(await diagnosisOf(both)).toEqual({
    mistake: "first-gradient-for-all",
    // Only the question: what it states may not hold where it explains one of two.
    hint: "first-gradient-for-all?",
    explains: 1,
    of: 2,
  });
});

test("a mistake that explains less than a quarter of what failed is not named", async () => {
  const rates = [0.1, 0.2, 0.3, 0.4, 0.5];
  const many = placedTests(rates.map((rate) => step(`rate ${rate}`, [1, 2], [3, 4], rate)));
  const uphill = async (upTo: number) => {
    load(`return p.map((theta, i) => theta ${upTo ? `+ (rate > ${upTo} ? 5 : 1)` : "+ 1"} * rate * g[i]);`);
    const answers = many.map((question) => [
      keyOf(question),
      packAnswers(recordTest(sandbox, "step", question).answers),
    ]);
    return { mistake: "walks-uphill", hint: "Up?", answers: Object.fromEntries(answers) };
  };
  const known = [await uphill(0)];
  await uphill(0.25);
  expect(diagnose(sandbox, "step", many, many, known)).toMatchObject({ diagnosis: { explains: 2, of: 5 } });
  await uphill(0.15);
  expect(diagnose(sandbox, "step", many, many, known)).not.toHaveProperty("diagnosis");
});

test("a mistake is named beside errors of the submission's own in the same answer", async () => {
  const first = "p.map((theta, i) => (i === 0 ? theta - 5 : theta - rate * g[0]))";
  expect(await diagnosisOf(`return ${first};`)).toMatchObject({
    mistake: "first-gradient-for-all",
    explains: 1,
    of: 2,
  });
  // The last entry is not as that mistake has it.
  expect(await diagnosisOf(`const q = ${first}; q[q.length - 1] += 0.25; return q;`)).toBeUndefined();
});

test("a mistake that fails a test case which the submission passes is not named", async () => {
  // It fails "one" too, which this passes.
  expect(
    await diagnosisOf("return p.map((theta, i) => theta - (p.length > 1 ? -rate : rate) * g[i]);"),
  ).toBeUndefined();
});

test.each([
  "return p;",
  "return p.map(() => 0);",
  "return p.map(() => NaN);",
  "return [];",
  "return p.slice();",
])("what computes nothing is no known mistake: %s", async (body) => {
  expect(await diagnosisOf(body)).toBeUndefined();
});

test("a mistake of its own is not diagnosed, nor one that only the values share", async () => {
  expect(await diagnosisOf("return p.map((theta, i) => theta - rate * g[i] ** 2);")).toBeUndefined();
  expect(
    await diagnosisOf(
      "const q = p.slice(); for (let i = 0; i < p.length; i++) q[i] -= rate * g[i]; return [...q, 0];",
    ),
  ).toBeUndefined();
});

test("wrong answers that no mistake explains have the same hash if they are the same", async () => {
  const squares = await hashOf("return p.map((theta, i) => theta - rate * g[i] ** 2);");
  expect(squares).toMatch(/^[0-9a-f]{16}$/);
  expect(await hashOf("const q = []; for (const i in p) q.push(p[i] - g[i] * g[i] * rate); return q;")).toBe(
    squares,
  );
  expect(await hashOf("return p.map((theta, i) => theta - rate * g[i] ** 2 * (1 + 1e-14));")).toBe(squares);
  expect(await hashOf("return p.map((theta, i) => theta - rate * g[i] ** 4);")).not.toBe(squares);
  expect(await hashOf(mistakes["walks-uphill"])).toBeUndefined();
  expect(await hashOf("return p.map((theta, i) => theta - rate * g[i]);")).toBeUndefined();
});

test("what is accepted is never diagnosed, nor what ran into a limit first", async () => {
  expect(await diagnosisOf("return p.map((theta, i) => theta - rate * g[i]);")).toBeUndefined();
  expect(await diagnosisOf("for (;;);")).toBeUndefined();
});

test("answers are packed as text without loss", () => {
  const answers = [
    {
      value: [Number.NaN, Number.NEGATIVE_INFINITY, undefined, null, "NaN", { a: [1e-300] }],
      changed: { 1: [undefined] },
    },
    { threw: "RangeError" },
  ];
  expect(unpackAnswers(packAnswers(answers))).toEqual(answers);
});

test("a browser is sent answers to visible test cases only, and none of a private mistake", () => {
  const known = recordings.map(({ mistake: name = "" }) => ({
    name,
    isPrivate: name === "forgets-the-rate",
  }));
  const tests = questions.flatMap(({ test, visibility }) => (visibility === "visible" ? [test] : []));
  const sent = publicRecordings(recordings, { mistakes: known, visible: { tests } });
  expect(sent.map(({ mistake }) => mistake)).toEqual(["walks-uphill", "changes-its-argument"]);
  for (const { answers } of sent) expect(Object.keys(answers)).toEqual(["visible: one"]);
});
