import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Exercise } from "../exercise/load.ts";
import { exportedFunctions } from "../exercise/source.ts";
import { byPlace, type Problem } from "../files/problem.ts";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.es2024.d.ts"],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
};

/** What code has besides the language: the engine has no document and no files. */
const GLOBALS = `
declare const console: Record<"log" | "info" | "warn" | "error" | "debug" | "table" | "dir" | "group" | "groupEnd" | "count" | "assert" | "trace" | "time" | "timeEnd", (...values: any[]) => void>;
declare const performance: { now(): number };
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
`;

/** Files that are not on the disk: what every program has, and one beside each solution. */
const GLOBALS_FILE = "/graded-descent/globals.d.ts";
const GRADER_FILE = "/graded-descent/grader.d.ts";
/** The compiler asks for files with forward slashes. */
const comparisonFile = (dir: string) => `${dir.split(sep).join("/")}/starter-and-solution.ts`;

/**
 * What the compiler says of all TypeScript in exercises, with the types of the solution, and whether a starter's functions have the types of
 * the solution's. It needs no configuration and no `node_modules` in the course.
 */
export function typeProblems(exercises: Exercise[]): Problem[] {
  const texts = new Map([
    [GLOBALS_FILE, GLOBALS],
    [GRADER_FILE, graderTypes()],
  ]);
  const files = exercises.map((exercise) => ({ exercise, paths: pathsOf(exercise) }));
  for (const { dir, exports } of exercises) texts.set(comparisonFile(dir), comparison(exports));
  const program = ts.createProgram(
    [GLOBALS_FILE, ...files.flatMap(({ exercise, paths }) => [...paths, comparisonFile(exercise.dir)])],
    OPTIONS,
    hostWith(texts),
  );
  return files
    .flatMap(({ exercise, paths }) => [
      ...paths.flatMap((path) => problemsIn(program, exercise, path)),
      ...comparisonProblems(program, exercise),
    ])
    .sort(byPlace);
}

/** All TypeScript of an exercise's folder. */
const pathsOf = ({ dir, slug, accepted, mistakes }: Exercise) => [
  ...["solution.ts", "starter.ts", "tests/visible.ts", "tests/hidden.ts"].map((file) => join(dir, file)),
  ...[...accepted, ...mistakes]
    .filter(({ file }) => file.startsWith(`${slug}/`)) // and not what an overlay adds
    .map(({ file }) => join(dir, "..", file)),
];

function problemsIn(program: ts.Program, { dir, slug }: Exercise, path: string): Problem[] {
  const source = program.getSourceFile(path);
  if (!source) return [];
  const file = relative(dirname(dir), path).split(sep).join("/");
  const isMistake = file.startsWith(`${slug}/mistakes/`);
  return program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => ({
    file,
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    message: `the types do not fit: ${firstSentence(messageText)}`,
    ...(isMistake && { todo: "write `// @ts-nocheck` on top if the mistake is one of types" }),
    exercise: slug,
  }));
}

/** A file that fails to compile where a function of the starter cannot stand for the solution's. */
const comparison = (exports: string[]) => `import * as Starter from "./starter.ts";
import type * as Solution from "./solution.ts";
${exports.map((name) => `((_: typeof Solution.${name}) => {})(Starter.${name});`).join("\n")}
`;
const LINES_BEFORE = 2;

function comparisonProblems(program: ts.Program, { dir, slug, exports, starter }: Exercise): Problem[] {
  const source = program.getSourceFile(comparisonFile(dir))!;
  const begun = exportedFunctions(starter);
  return program.getSemanticDiagnostics(source).flatMap(({ start = 0, messageText }) => {
    const name = exports[source.getLineAndCharacterOfPosition(start).line - LINES_BEFORE];
    const found = begun.find((one) => one.name === name);
    if (!found) return []; // that it is missing is said where the exercise is read
    return [
      {
        file: `${slug}/starter.ts`,
        line: found.line,
        message: `\`${name}\` has another type than in solution.ts: ${firstSentence(messageText)}`,
        why: "a student who keeps the signature of the starter could not write what is asked",
        exercise: slug,
      },
    ];
  });
}

const firstSentence = (message: string | ts.DiagnosticMessageChain) =>
  ts.flattenDiagnosticMessageText(message, "\n").split("\n")[0].replace(/\.$/, "");

/** The types that tests import, without all that the grader's entry point brings with it. */
function graderTypes(): string {
  const folder = dirname(fileURLToPath(import.meta.resolve("@graded-descent/grader")));
  return ["test-case", "grade/check"]
    .map((file) => `export type * from ${JSON.stringify(declarations(join(folder, file)))};\n`)
    .join("");
}

/** In a repository the packages are TypeScript; in a package they are built, with declarations. */
const declarations = (path: string) => (existsSync(`${path}.ts`) ? `${path}.ts` : `${path}.d.ts`);

function hostWith(texts: Map<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  host.resolveModuleNameLiterals = (literals, containingFile) =>
    literals.map(({ text }) => {
      const own = ownModule(text);
      if (own !== undefined)
        return {
          resolvedModule: { resolvedFileName: own, extension: own.endsWith(".d.ts") ? ".d.ts" : ".ts" },
        };
      return ts.resolveModuleName(text, containingFile, OPTIONS, host);
    });
  return host;
}

/** The file of a module of ours, which a course need not have installed. */
function ownModule(name: string): string | undefined {
  if (name === "@graded-descent/grader") return GRADER_FILE;
  if (!/^@graded-descent\/core(\/|$)/.test(name)) return undefined;
  try {
    return declarations(fileURLToPath(import.meta.resolve(name)).replace(/\.[jt]s$/, ""));
  } catch {
    return undefined; // core has no such entry point
  }
}
