import type { TestSummary } from "./evaluate.ts";
import type { Problem } from "./problem.ts";
import { exportedFunctions, lineOf, type Named, studentCalls } from "./source.ts";

interface Source {
  file: string;
  source: string;
}

interface TestSource extends Source {
  tests: TestSummary[];
}

/** What the files of an exercise say of each other that does not hold; any of them may be missing. */
export function inconsistencies(
  solution: Source | undefined,
  starter: Source | undefined,
  testFiles: (TestSource | undefined)[],
): Problem[] {
  const tests = testFiles.filter((file) => file !== undefined);
  return [...repeatedNames(tests), ...(solution ? missingExports(solution, starter, tests) : [])];
}

/** A test case is known by its name, in reports and for its randomness. */
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

function missingExports(solution: Source, starter: Source | undefined, tests: TestSource[]): Problem[] {
  const exports = new Set(exportedFunctions(solution.source).map(({ name }) => name));
  if (exports.size === 0) {
    return [{ file: solution.file, line: 1, message: "exports no function; write `export function …`" }];
  }
  const unknown = (file: string, verb: string, names: Named[]): Problem[] =>
    names
      .filter(({ name }) => !exports.has(name))
      .map(({ name, line }) => ({
        file,
        line,
        message: `${verb} \`${name}\`, which solution.ts does not export`,
      }));
  return [
    ...(starter ? unknown(starter.file, "exports", exportedFunctions(starter.source)) : []),
    ...tests.flatMap(({ file, source }) => unknown(file, "calls", studentCalls(source))),
  ];
}
