import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCourse } from "../course/course.ts";
import { formatProblem } from "../files/problem.ts";
import { double, type FileTexts, writeCourse, writeFolder } from "../fixture.ts";
import { loadExercise } from "./load.ts";

/** What is said of a course whose first exercise is changed so; the other one must go on working. */
async function messagesOf(changes: FileTexts): Promise<string[]> {
  const course = await loadCourse(await writeCourse(changes));
  expect([...course.exercises.keys()]).toContain("twice");
  expect(course.exercises.has("double")).toBe(course.problems.length === 0);
  return course.problems.map(formatProblem);
}

const visible = (body: string) => ({ "tests/visible.ts": body });
const test1 = '{ name: "one", run({ student, check }) { check.that(true, ""); } }';

test("a sound folder is read whole", async () => {
  const exercise = await loadExercise(join(await writeCourse(), "double"));
  expect(exercise).toMatchObject({
    slug: "double",
    title: "Double",
    kind: "code",
    limits: { fuel: 2_500_000, memoryMb: 64 },
    exports: ["double"],
    starter: double["starter.ts"],
    visible: {
      source: double["tests/visible.ts"],
      tests: [{ name: "doubles three", points: 1 }],
      hasTrace: false,
    },
    hidden: { tests: [{ name: "doubles a negative number", points: 3 }] },
    terms: { full: { exercise: "double", maxPoints: 10 } },
  });
  expect(exercise.mistakes.map(({ name, verdict, hint }) => [name, verdict, hint])).toEqual([
    ["adds-two", "wrong-answer", "Is twice a number the number and two?"],
    ["asks-too-much", "runtime-error", "Which functions does a number have?"],
    ["squares", "wrong-answer", "Is twice a number its square?"],
  ]);
});

test("the scripts and their hash are the same wherever the course lies", async () => {
  const here = await writeCourse();
  const there = join(await writeFolder({}), "a", "deeper", "course");
  await cp(here, there, { recursive: true });
  const [a, b] = [await loadExercise(join(here, "double")), await loadExercise(join(there, "double"))];
  expect(b.hidden.script).toBe(a.hidden.script);
  expect(b.terms).toEqual(a.terms);
  expect(a.hidden.script).not.toMatch(/graded-descent|solution\.ts|\/\//);
});

test("a change to the hidden tests changes the full hash alone, a change to the fuel both", async () => {
  const hashes = async (changes: FileTexts) => {
    const { terms } = await loadExercise(join(await writeCourse(changes), "double"));
    return [terms.visible.testsHash, terms.full.testsHash];
  };
  const [visibleHash, fullHash] = await hashes({});
  const hidden = double["tests/hidden.ts"]!.replace("-5", "-7");
  const [visibleSame, fullOther] = await hashes({ "tests/hidden.ts": hidden });
  expect(visibleSame).toBe(visibleHash);
  expect(fullOther).not.toBe(fullHash);
  const fuelled = await hashes({ "exercise.yaml": `${double["exercise.yaml"]}fuel: 5\n` });
  expect(fuelled[0]).not.toBe(visibleHash);
  expect(fuelled[1]).not.toBe(fullHash);
});

test("what a test file leaves to be thrown later ends nothing", async () => {
  const late = 'Promise.reject(new Error("late"));\n';
  expect(await messagesOf({ "tests/visible.ts": double["tests/visible.ts"] + late })).toEqual([]);
});

test.each<[string, FileTexts, string]>([
  [
    "a misspelt key",
    { "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` },
    "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?",
  ],
  [
    "another solution that does not compile",
    { "accepted/by-adding.ts": "export const double = (x: number) => x +;\n" },
    "double/accepted/by-adding.ts:1: does not compile: A value is missing here: a number, a name or a call.",
  ],
  ["a missing file", { "solution.ts": null }, "double/solution.ts: is missing"],
  [
    "a solution that exports its function under no name",
    { "solution.ts": "export default function double() {}\n" },
    "double/solution.ts:1: exports no function; write `export function …`",
  ],
  [
    "a solution that does not parse",
    { "solution.ts": "export function double(x: number) {\n  return 2 *;\n}\n" },
    "double/solution.ts:2: does not compile: A value is missing here: a number, a name or a call.",
  ],
  [
    "a starter that cannot be run as it is",
    { "starter.ts": "enum Kind {}\nexport function double(x: number) {}\n" },
    "double/starter.ts:1: does not compile: write it without `enum`: a union of texts does the same",
  ],
  [
    "an empty statement",
    { "README.md": "\n" },
    "double/README.md: is empty; what the student reads goes here",
  ],
  [
    "an empty page for afterwards",
    { "after.md": "<!-- nothing yet -->\n" },
    "double/after.md: is empty; what the student reads goes here",
  ],
  ["a file `accepted`", { accepted: "" }, "double/accepted: is a file; a folder is expected"],
  [
    "a file `mistakes`",
    {
      ...Object.fromEntries(
        Object.keys(double).flatMap((file) => (/^mistakes/.test(file) ? [[file, null]] : [])),
      ),
      mistakes: "",
    },
    "double/mistakes: is a file; a folder is expected",
  ],
  ["a folder `after.md`", { "after.md/now.md": "" }, "double/after.md: is a folder; a file is expected"],
  [
    "a mistake without a verdict",
    { "mistakes/adds.ts": "/** Why? */" },
    "double/mistakes/adds.ts: must be called <what>.<verdict>.ts, where the verdict is one of wrong-answer, runtime-error, time-limit, memory-limit, compile-error",
  ],
  [
    "a mistake that is to be accepted",
    { "mistakes/adds.accepted.ts": "/** Why? */" },
    "double/mistakes/adds.accepted.ts: must be called <what>.<verdict>.ts, where the verdict is one of wrong-answer, runtime-error, time-limit, memory-limit, compile-error",
  ],
  [
    "a mistake without a hint",
    { "mistakes/adds.wrong-answer.ts": "export const double = 1;" },
    "double/mistakes/adds.wrong-answer.ts: has no hint; write it above the function as a comment `/** … */`",
  ],
  [
    "a starter that begins another function",
    { "starter.ts": "// Begin here.\nexport const treble = () => 3;\nexport function double() {}\n" },
    "double/starter.ts:2: exports `treble`, which solution.ts does not export",
  ],
  [
    "a test file without test cases",
    visible("export default [];"),
    "double/tests/visible.ts: has no test cases; write `export default [{ name: …, run({ student, check }) { … } }]`",
  ],
  [
    "a test case without `run`",
    visible('export default [\n  { name: "one" },\n];'),
    'double/tests/visible.ts:2: test case "one" needs a function `run`',
  ],
  [
    "a test case whose checks would come too late",
    visible('export default [\n  { name: "one", async run() {} },\n];'),
    'double/tests/visible.ts:2: test case "one" needs a function `run`, neither async nor a generator',
  ],
  [
    "a test case without a name",
    visible("export default [{ run() {} }];"),
    "double/tests/visible.ts: test case 1 needs a `name`, one sentence",
  ],
  [
    "a list of something else",
    visible("export default [null];"),
    "double/tests/visible.ts: test case 1 needs to be an object with a `name` and a function `run`",
  ],
  [
    "points that are not above 0",
    visible('export default [\n  { points: 0,\n    name: "one", run() {} },\n];'),
    'double/tests/visible.ts:3: test case "one" needs `points` above 0',
  ],
  [
    "a name that is used twice in a file",
    visible(`export default [\n${test1},\n${test1},\n];`),
    'double/tests/visible.ts:3: another test case is called "one" already',
  ],
  [
    "a name that both files use",
    visible('export default [{ name: "doubles a negative number", run() {} }];'),
    'double/tests/hidden.ts:7: another test case is called "doubles a negative number" already',
  ],
  [
    "a trace of no known kind",
    visible(`export const trace = { kind: "bars" };\nexport default [${test1}];`),
    'double/tests/visible.ts:1: `trace` must be { kind: "contour", x, y, loss, paths } or { kind: "curves", x, y, lines }, as the type `Trace` says',
  ],
  [
    "a test file that throws while loading",
    visible("const list: number[] = [];\n\nconst first = list[0].toFixed();\nexport default [first];"),
    "double/tests/visible.ts:3: threw while loading: TypeError: Cannot read properties of undefined (reading 'toFixed')",
  ],
  [
    "a test file that throws no error while loading",
    visible('throw "up";\nexport default [];'),
    "double/tests/visible.ts: threw while loading: up",
  ],
  [
    "a test file that loops",
    visible("const last = (n: number): number => {\n  for (;;) n++;\n};\nexport default [last(0)];"),
    "double/tests/visible.ts:2: does not come to an end while loading",
  ],
  [
    "a test file that keeps all it makes",
    visible("export default [];\nfor (const kept = []; ; ) kept.push(kept.length);"),
    "double/tests/visible.ts:2: takes too much memory while loading",
  ],
  [
    "a test file that reaches for the process",
    visible(`export default [${test1}];\nprocess.exit(0);`),
    "double/tests/visible.ts:2: threw while loading: ReferenceError: process is not defined",
  ],
  [
    "a test file that waits",
    visible(`export default [${test1}];\nawait new Promise(() => {});`),
    "double/tests/visible.ts:2: may not `await` outside of functions",
  ],
  [
    "a visible test that imports the solution",
    visible(`import { double } from "../solution.ts";\nexport default [${test1}, double];`),
    "double/tests/visible.ts:1: visible tests reach the browser, so of the solution they import types only: write `import type`",
  ],
  [
    "a visible test that imports an optimizer",
    visible(`import { sgd } from "@graded-descent/core";\nexport default [${test1}, sgd];`),
    "double/tests/visible.ts:1: visible tests may not import `@graded-descent/core`, only `@graded-descent/core/vector`, `@graded-descent/core/random`, `@graded-descent/core/datasets`",
  ],
  [
    "a test that imports the grader's values",
    visible(`import { verdicts } from "@graded-descent/grader";\nexport default [${test1}, verdicts];`),
    "double/tests/visible.ts:1: of `@graded-descent/grader` tests import types only: write `import type`",
  ],
  [
    "a hidden test that imports another exercise",
    { "tests/hidden.ts": `import { f } from "../../twice/solution.ts";\nexport default [${test1}, f];` },
    "double/tests/hidden.ts:1: hidden tests may not import `../../twice/solution.ts`, only `@graded-descent/core`, `@graded-descent/core/vector`, `@graded-descent/core/random`, `@graded-descent/core/datasets`, `../solution.ts`",
  ],
  [
    "a hidden test that imports Node",
    { "tests/hidden.ts": `import fs from "node:fs";\nexport default [${test1}, fs];` },
    "double/tests/hidden.ts:1: hidden tests may not import `node:fs`, only `@graded-descent/core`, `@graded-descent/core/vector`, `@graded-descent/core/random`, `@graded-descent/core/datasets`, `../solution.ts`",
  ],
])("%s is one sentence, and the other exercise works", async (_, changes, sentence) => {
  expect(await messagesOf(changes)).toEqual([sentence]);
});

test("a solution that lacks what the tests call and the starter begins is said at each", async () => {
  const solution = "export function treble(x: number): number {\n  return 3 * x;\n}\n";
  const hidden = `export default [{ name: "two", run({ student }) { const { double } = student; } }];`;
  expect(await messagesOf({ "solution.ts": solution, "tests/hidden.ts": hidden })).toEqual([
    "double/starter.ts: does not export `treble`, as solution.ts does",
    "double/starter.ts:1: exports `double`, which solution.ts does not export",
    "double/tests/hidden.ts:1: calls `double`, which solution.ts does not export",
    "double/tests/visible.ts:8: calls `double`, which solution.ts does not export",
  ]);
});

test.each(["exercise.yaml", "after.md", "accepted", "mistakes"])(
  "a link %s that leads nowhere but to itself is said, and not taken for nothing",
  async (name) => {
    const without = Object.fromEntries(
      Object.keys(double).flatMap((file) => (file.startsWith(name) ? [[file, null]] : [])),
    );
    const dir = await writeCourse(without);
    await symlink(name, join(dir, "double", name));
    const { exercises, problems } = await loadCourse(dir);
    expect([...exercises.keys()]).toEqual(["twice"]);
    expect(problems.map(formatProblem)).toEqual([`double/${name}: cannot be read (ELOOP)`]);
  },
);

test("a solution that imports is refused where it does", async () => {
  const solution = `import { vec } from "@graded-descent/core";\nexport const double = (x: number) => vec(x)[0] * 2;\n`;
  expect(await messagesOf({ "solution.ts": solution })).toEqual([
    "double/solution.ts:1: does not compile: your file must stand alone: paste what you need instead of importing it",
  ]);
});

test("a test file that does not parse is said with its line", async () => {
  const [sentence, ...more] = await messagesOf(visible("export default [\n  {,\n];"));
  expect(sentence).toMatch(/^double\/tests\/visible\.ts:2: /);
  expect(more).toEqual([]);
});
