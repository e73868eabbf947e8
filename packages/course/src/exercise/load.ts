import { createHash } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import type { GradingSpec, Limits } from "@graded-descent/grader";
import { compile } from "@graded-descent/grader";
import { ENGINE } from "@graded-descent/grader/node";
import ts from "typescript";
import { hasFile, namesIn, readText } from "../files/files.ts";
import { byPlace, collectProblems, InputError } from "../files/problem.ts";
import { readYaml } from "../files/yaml.ts";
import { bundle } from "./bundle.ts";
import { inconsistencies, repeatedMistakes } from "./consistency.ts";
import { type TestSummary, testCases } from "./evaluate.ts";
import { type Mistake, readMistakes } from "./mistakes.ts";
import { findOverlayFiles } from "./overlay.ts";
import { ExerciseYaml, SLUG } from "./schema.ts";
import { exportedFunctions, studentCalls } from "./source.ts";

export type { Mistake } from "./mistakes.ts";

/** Everything in the folder of an exercise. */
export interface Exercise {
  slug: string;
  dir: string;
  kind: "code";
  title: string;
  summary: string;
  minutes: number;
  points: number;
  limits: Limits;
  hints: string[];
  /** Changes to the solution that no test can notice, and why. */
  equivalent: { change: string; why: string }[];
  /** When a student may see the solution. */
  reveal: "never" | "accepted" | "last-hint";
  /** The README, in Markdown. */
  statement: string;
  /** What `after.md` adds once a student has passed, in Markdown. */
  after: string | undefined;
  starter: string;
  solution: string;
  /** Other right solutions, in other styles. */
  accepted: { file: string; source: string }[];
  /** The functions that a submission must export. */
  exports: string[];
  /** `source` is what students read; `script` is that file as one self-contained module, `map` is its source map. */
  visible: { source: string; script: string; map: string; tests: TestSummary[]; hasTrace: boolean };
  /** `files` hold the test cases: the exercise's own file, and that of an overlay. */
  hidden: { script: string; map: string; tests: TestSummary[]; files: { file: string; source: string }[] };
  mistakes: Mistake[];
  /** How the visible test cases alone are graded, and how all of them are. */
  terms: { visible: GradingSpec; full: GradingSpec };
}

/**
 * Reads one exercise, with what the folder `overlay` adds to it; throws an InputError with everything
 * that is wrong with it.
 */
export async function loadExercise(
  folder: string,
  { overlay }: { overlay?: string } = {},
): Promise<Exercise> {
  const dir = resolve(folder);
  const courseDir = dirname(dir);
  const slug = basename(dir);
  if (!SLUG.test(slug)) {
    const message = "must be named with small letters, digits and single hyphens: its name is its address";
    throw new InputError([{ file: slug, message }]);
  }

  if (!(await hasFile(courseDir, `${slug}/exercise.yaml`))) {
    throw new InputError([{ file: `${slug}/exercise.yaml`, message: "is missing" }]);
  }

  const { problems, attempt } = collectProblems();
  const solution = await attempt(readModule(courseDir, `${slug}/solution.ts`));
  const added = overlay ? await attempt(findOverlayFiles(courseDir, overlay, slug)) : undefined;
  const hiddenFiles = [`${slug}/tests/hidden.ts`, ...(added?.tests ? [added.tests] : [])];
  const [settings, statement, after, starter, accepted, visible, hidden, mistakes, ours] = await Promise.all([
    attempt(readSettings(courseDir, `${slug}/exercise.yaml`)),
    attempt(readStatement(courseDir, `${slug}/README.md`)),
    attempt(readAfter(courseDir, `${slug}/after.md`)),
    attempt(readModule(courseDir, `${slug}/starter.ts`)),
    attempt(readAccepted(courseDir, `${slug}/accepted`)),
    attempt(readTests(courseDir, `${slug}/tests/visible.ts`, "visible")),
    // Hidden tests may import the solution.
    Promise.all(
      solution ? hiddenFiles.map((file) => attempt(readTests(courseDir, file, "hidden"))) : [undefined],
    ),
    attempt(readMistakes(courseDir, `${slug}/mistakes`)),
    added?.mistakes ? attempt(readMistakes(courseDir, added.mistakes, { isPrivate: true })) : [],
  ]);
  problems.push(
    ...inconsistencies(solution, starter, [visible, ...hidden]),
    ...repeatedMistakes(mistakes ?? [], ours ?? []),
  );
  if (problems.length > 0) throw new InputError(problems.sort(byPlace));

  const bundled = hidden.length > 1 ? await bundle(courseDir, hiddenFiles, "hidden") : hidden[0]!;
  const { fuel, memoryMb, ...described } = settings!;
  const limits = { fuel, memoryMb };
  const terms = (...scripts: string[]): GradingSpec => ({
    exercise: slug,
    maxPoints: described.points,
    limits,
    testsHash: hash(slug, ENGINE, JSON.stringify(limits), ...scripts),
  });
  return {
    slug,
    dir,
    ...described,
    limits,
    statement: statement!,
    after,
    starter: starter!.source,
    solution: solution!.source,
    accepted: accepted!,
    exports: exportedFunctions(solution!.source).map(({ name }) => name),
    visible: visible!,
    hidden: {
      script: bundled.script,
      map: bundled.map,
      tests: hidden.flatMap((one) => one!.tests),
      files: hidden.map((one) => ({ file: one!.file, source: one!.source })),
    },
    mistakes: [...mistakes!, ...ours!],
    terms: { visible: terms(visible!.script), full: terms(visible!.script, bundled.script) },
  };
}

async function readSettings(courseDir: string, file: string) {
  return readYaml(file, await readText(courseDir, file), ExerciseYaml).value;
}

async function readStatement(courseDir: string, file: string) {
  const statement = await readText(courseDir, file);
  const isEmpty = statement.replace(/<!--[\s\S]*?-->/g, "").trim() === "";
  if (isEmpty) throw new InputError([{ file, message: "is empty; what the student reads goes here" }]);
  return statement;
}

/** The text of `after.md`; undefined without the file. */
const readAfter = async (courseDir: string, file: string) =>
  (await hasFile(courseDir, file)) ? readStatement(courseDir, file) : undefined;

/** A source that must compile as a submission does. */
async function readModule(courseDir: string, file: string) {
  const source = await readText(courseDir, file);
  const program = compile(ts, source);
  if ("js" in program) return { file, source };
  throw new InputError([{ file, line: program.at?.line, message: `does not compile: ${program.error}` }]);
}

/** Other solutions that must be accepted; none without the folder. */
async function readAccepted(courseDir: string, folder: string) {
  const names = await namesIn(courseDir, folder);
  return Promise.all(names.map((name) => readModule(courseDir, `${folder}/${name}`)));
}

async function readTests(courseDir: string, file: string, visibility: "visible" | "hidden") {
  const source = await readText(courseDir, file);
  const bundling = bundle(courseDir, [file], visibility); // esbuild works in a process of its own
  const [bundled, calls] = await Promise.all([bundling, studentCalls(source)]);
  return { file, source, calls, ...bundled, ...(await testCases(file, source, bundled)) };
}

/** A short hash: it only has to distinguish the versions of one exercise. */
const hash = (...parts: string[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
