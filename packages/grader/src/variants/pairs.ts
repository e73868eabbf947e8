import { diffArrays } from "diff";
import ts from "typescript";

/** Lines of the solution, from the first up to but not including the last, and what stands in their place. */
interface Edit {
  from: number;
  to: number;
  lines: string[];
}

interface Named {
  name: string;
  source: string;
}

/** Two mistakes in one source. */
export interface Pair {
  names: [string, string];
  source: string;
}

/** Every two mistakes of an exercise that change different lines of its solution, both made in one source. */
export const pairsOf = (solution: string, mistakes: Named[]): Pair[] =>
  everyTwo(solution, mistakes).flatMap(({ names, source }) =>
    source === undefined ? [] : [{ names, source }],
  );

/** The names of every two mistakes of an exercise that cannot be made in one source: both change the same lines. */
export const clashesOf = (solution: string, mistakes: Named[]): Pair["names"][] =>
  everyTwo(solution, mistakes).flatMap(({ names, source }) => (source === undefined ? [names] : []));

function everyTwo(solution: string, mistakes: Named[]): { names: Pair["names"]; source?: string }[] {
  const base = linesOf(solution);
  const changes = mistakes.map(({ name, source }) => ({ name, edits: editsOf(base, linesOf(source)) }));
  return changes.flatMap((one, i) =>
    changes.slice(i + 1).map((other) => ({
      names: [one.name, other.name] as Pair["names"],
      source: merged(base, one.edits, other.edits),
    })),
  );
}

/** A source as plain JavaScript, a statement a line: how it is typed, laid out and commented makes no difference. */
function linesOf(source: string): string[] {
  const { target, module } = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
  const compilerOptions = { target, module, removeComments: true };
  return ts.transpileModule(source, { compilerOptions }).outputText.split("\n");
}

function editsOf(base: string[], changed: string[]): Edit[] {
  const edits: Edit[] = [];
  let line = 0;
  for (const { added, removed, value } of diffArrays(base, changed)) {
    const last = edits.at(-1);
    const end = added ? line : line + value.length;
    if (removed) edits.push({ from: line, to: end, lines: [] });
    else if (added && last?.to === line) last.lines = value;
    else if (added) edits.push({ from: line, to: line, lines: value });
    line = end;
  }
  return edits;
}

/** Two changes of one text in one, unless they touch the same lines. */
function merged(base: string[], one: Edit[], other: Edit[]): string | undefined {
  const clash = one.some((a) => other.some((b) => a.from === b.from || (a.from < b.to && b.from < a.to)));
  if (clash || one.length === 0 || other.length === 0) return undefined;
  const text = [...base];
  for (const { from, to, lines } of [...one, ...other].sort((a, b) => b.from - a.from))
    text.splice(from, to - from, ...lines);
  return text.join("\n");
}
