import type { Problem } from "../files/problem.ts";
import type { TestSummary } from "./evaluate.ts";
import type { Mistake } from "./mistakes.ts";
import { exportedFunctions, lineOf, type NamedLine } from "./source.ts";

interface Source {
  file: string;
  source: string;
}

interface TestSource extends Source {
  tests: TestSummary[];
  /** The functions of the submission that it calls. */
  calls: NamedLine[];
}

/** Contradictions between the files of an exercise; any of the files may be missing. */
export function inconsistencies(
  solution: Source | undefined,
  starter: Source | undefined,
  testFiles: (TestSource | undefined)[],
): Problem[] {
  const tests = testFiles.filter((file) => file !== undefined);
  return [...repeatedNames(tests), ...(solution ? missingExports(solution, starter, tests) : [])];
}

/** Names of test cases must be unique: reports and the seeds of `random` use them. */
function repeatedNames(files: TestSource[]): Problem[] {
  const seen = new Set<string>();
  return files.flatMap(({ file, source, tests }) => {
    const here = new Map<string, number>();
    return tests.flatMap(({ name }) => {
      const nth = (here.get(name) ?? 0) + 1;
      here.set(name, nth);
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [
        { file, line: lineOf(source, name, nth), message: `another test case is called "${name}" already` },
      ];
    });
  });
}

/** Names of mistakes must be unique, since a diagnosis names one: an overlay may not repeat a name of the exercise. */
export function repeatedMistakes(known: Mistake[], added: Mistake[]): Problem[] {
  return added
    .filter(({ name }) => known.some((mistake) => mistake.name === name))
    .map(({ file, name }) => ({ file, message: `another mistake is called ${name} already` }));
}

/** Solution and starter must export the same functions, and tests may call no others. */
function missingExports(solution: Source, starter: Source | undefined, tests: TestSource[]): Problem[] {
  const exports = exportedFunctions(solution.source);
  if (exports.length === 0) {
    return [{ file: solution.file, line: 1, message: "exports no function; write `export function …`" }];
  }
  const missing = (names: NamedLine[], from: NamedLine[]) =>
    names.filter(({ name }) => from.every((other) => other.name !== name));
  const problems: Problem[] = [];

  for (const { file, calls } of tests) {
    for (const { name, line } of missing(calls, exports)) {
      problems.push({ file, line, message: `calls \`${name}\`, which solution.ts does not export` });
    }
  }
  if (!starter) return problems;
  const { file, source } = starter;
  const starterExports = exportedFunctions(source);
  for (const { name, line } of missing(starterExports, exports)) {
    problems.push({ file, line, message: `exports \`${name}\`, which solution.ts does not export` });
  }
  for (const { name } of missing(exports, starterExports)) {
    problems.push({ file, message: `does not export \`${name}\`, as solution.ts does` });
  }
  return problems;
}
