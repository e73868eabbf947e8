/** A line that begins or ends code in Markdown. */
const FENCE = /^[ \t]*(?:```|~~~).*$/;

/**
 * What may be the code where the lines around it were copied as well: that between the first two lines of three backticks or tildes;
 * where there is one such line, what is after it and what is before it. Nothing where there is none. `line` is that of the first.
 */
export function fencedCode(source: string): { line: number; candidates: string[] } | undefined {
  const lines = source.split("\n");
  const first = lines.findIndex((line) => FENCE.test(line));
  if (first < 0) return undefined;
  const length = lines.slice(first + 1).findIndex((line) => FENCE.test(line));
  const parts =
    length < 0
      ? [lines.slice(first + 1), lines.slice(0, first)]
      : [lines.slice(first + 1, first + 1 + length)];
  return { line: first + 1, candidates: parts.map((part) => part.join("\n")) };
}
