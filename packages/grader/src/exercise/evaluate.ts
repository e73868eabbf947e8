import { SourceMap } from "node:module";
import * as z from "zod";
import type { TestFile } from "../test-case.ts";
import type { Bundle } from "./bundle.ts";
import { ExerciseError, type Problem } from "./problem.ts";
import { lineOf } from "./source.ts";

/** A test case as it is known before it runs. */
export interface TestSummary {
  name: string;
  points: number;
}

const callable = (message?: string) => z.custom((value) => typeof value === "function", message);
/** An async function's checks would come too late, and a generator's never. */
const atOnce = z.custom(
  (value) => Object.prototype.toString.call(value) === "[object Function]",
  "a function `run`, neither async nor a generator",
);

// Each message completes the sentence "test case … needs …".
const TestCase = z.object(
  {
    name: z.string("a `name`, one sentence").trim().min(1, "a `name`, one sentence"),
    points: z.number("`points` above 0").positive("`points` above 0").optional(),
    hint: z.string("its `hint` to be text").optional(),
    run: callable("a function `run`").pipe(atOnce),
  },
  "to be an object with a `name` and a function `run`",
);

const axis = z.object({ label: z.string(), from: z.number(), to: z.number() });
const Trace = z.union([
  z.object({ kind: z.literal("contour"), x: axis, y: axis, loss: callable(), paths: callable() }),
  z.object({ kind: z.literal("curves"), x: z.string(), y: z.string(), lines: callable() }),
]);

/** Runs a bundle, which is trusted, as far as its list of test cases; throws what is wrong with them. */
export async function testCases(
  file: string,
  source: string,
  bundle: Bundle,
): Promise<{ tests: TestSummary[]; hasTrace: boolean }> {
  const module = await evaluate(file, bundle);
  const list: unknown = module.default;
  if (!Array.isArray(list) || list.length === 0) {
    throw new ExerciseError([
      {
        file,
        message: "has no test cases; write `export default [{ name: …, run({ student, check }) { … } }]`",
      },
    ]);
  }

  const problems = list.flatMap((test, i) => problemsOf(test, i).map((problem) => ({ file, ...problem })));
  if (module.trace !== undefined && !Trace.safeParse(module.trace).success) {
    const message =
      '`trace` must be { kind: "contour", x, y, loss, paths } or { kind: "curves", x, y, lines }, as the type `Trace` says';
    problems.push({ file, line: lineOf(source, "trace"), message });
  }
  if (problems.length > 0) throw new ExerciseError(problems);
  const tests = list.map(({ name, points = 1 }) => ({ name, points }));
  return { tests, hasTrace: module.trace !== undefined };

  function problemsOf(test: unknown, i: number): Omit<Problem, "file">[] {
    const { error } = TestCase.safeParse(test);
    if (!error) return [];
    const name = (test as { name?: unknown } | null)?.name;
    const isNamed = typeof name === "string" && name !== "";
    return error.issues.map(({ message }) => ({
      line: isNamed ? lineOf(source, name) : undefined,
      message: `test case ${isNamed ? `"${name}"` : i + 1} needs ${message}`,
    }));
  }
}

async function evaluate(file: string, { script, map }: Bundle): Promise<Partial<TestFile>> {
  try {
    return await import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`);
  } catch (error) {
    const message = `threw while loading: ${String(error).split("\n")[0]}`;
    throw new ExerciseError([{ file, message, ...origin(error, map, file) }]);
  }
}

/** The innermost line of the course's own files, or of the test file itself, in a bundle's stack. */
function origin(error: unknown, map: string, file: string): { file: string; line: number } | undefined {
  const sources = new SourceMap(JSON.parse(map));
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, line, column] of stack.matchAll(/data:.*:(\d+):(\d+)\)?$/gm)) {
    const place = sources.findOrigin(Number(line), Number(column));
    if ("fileName" in place && (place.fileName === file || !place.fileName.startsWith(".."))) {
      return { file: place.fileName, line: place.lineNumber };
    }
  }
  return undefined;
}
