/** A line that begins or ends code in Markdown. */
const FENCE = /^[ \t]*```.*$/;

/** The code between the first two lines of three backticks, with the line it begins on; nothing where there is no such line. */
export function fencedCode(source: string): { line: number; code: string } | undefined {
  const lines = source.split("\n");
  const first = lines.findIndex((line) => FENCE.test(line));
  if (first < 0) return undefined;
  const length = lines.slice(first + 1).findIndex((line) => FENCE.test(line));
  const code = length < 0 ? lines.slice(first + 1) : lines.slice(first + 1, first + 1 + length);
  return { line: first + 1, code: code.join("\n") };
}
