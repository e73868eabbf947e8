import type { Called, Outline, ThreadAnswer, ThreadFailure } from "@graded-descent/grader/node";
import { FAULTS, firstLine, loadModule, originOf } from "@graded-descent/grader/node";
import * as z from "zod";
import { InputError, type Problem } from "../files/problem.ts";
import type { Bundle } from "./bundle.ts";
import { lineOf } from "./source.ts";

/** Name and points of a test case, which are known before it runs. */
export interface TestSummary {
  name: string;
  points: number;
}

const callable = (message?: string) => z.object({ called: z.string() }, message);
/** The checks of an async function would come too late; those of a generator would never run. */
const plainFunction = z.custom<Called>(
  (value) => (value as Called).called === "[object Function]",
  "a function `run`, neither async nor a generator",
);

// Each message completes the sentence "test case … needs …".
const TestCase = z.object(
  {
    name: z.string("a `name`, one sentence").trim().min(1, "a `name`, one sentence"),
    points: z.number("`points` above 0").positive("`points` above 0").optional(),
    hint: z.string("its `hint` to be text").optional(),
    run: callable("a function `run`").pipe(plainFunction),
  },
  "to be an object with a `name` and a function `run`",
);

const axis = z.object({ label: z.string(), from: z.number(), to: z.number() });
const Trace = z.union([
  z.object({ kind: z.literal("contour"), x: axis, y: axis, loss: callable(), paths: callable() }),
  z.object({ kind: z.literal("curves"), x: z.string(), y: z.string(), lines: callable() }),
]);

/** Loads a bundle and checks its list of test cases; throws an InputError with everything that is wrong. */
export async function testCases(
  file: string,
  source: string,
  bundle: Bundle,
): Promise<{ tests: TestSummary[]; hasTrace: boolean }> {
  const { tests: list = [], trace } = await outlineOf(file, bundle);
  if (list.length === 0) {
    throw new InputError([
      {
        file,
        message: "has no test cases; write `export default [{ name: …, run({ student, check }) { … } }]`",
      },
    ]);
  }

  const problems = list.flatMap((test, i) => problemsOf(test, i).map((problem) => ({ file, ...problem })));
  if (trace !== undefined && !Trace.safeParse(trace).success) {
    const message =
      '`trace` must be { kind: "contour", x, y, loss, paths } or { kind: "curves", x, y, lines }, as the type `Trace` says';
    problems.push({ file, line: lineOf(source, "trace"), message });
  }
  if (problems.length > 0) throw new InputError(problems);
  const tests = (list as Partial<TestSummary>[]).map(({ name = "", points = 1 }) => ({ name, points }));
  return { tests, hasTrace: trace !== undefined };

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

/** What a bundle exports. */
async function outlineOf(file: string, { script, map }: Bundle): Promise<Outline> {
  const address = `data:text/javascript;base64,${Buffer.from(script).toString("base64")}`;
  const answer = await loadModule(address);
  if (answer.kind === "loaded") return answer.outline;
  const frames = "frames" in answer ? answer.frames.filter((frame) => frame.address === address) : [];
  throw new InputError([{ file, message: loadFailure(answer), ...originOf(map, frames, [file]) }]);
}

function loadFailure(answer: ThreadAnswer | ThreadFailure): string {
  if (answer.kind === "failed") return `threw while loading: ${firstLine(answer.message)}`;
  return `${FAULTS[answer.kind === "lost" ? answer.why : "died"]} while loading`;
}
