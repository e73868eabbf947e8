import type { Drawing, Picture } from "@graded-descent/grader";

/** What a drawing shows of the student's own: where the code failed, paths and lines end at their last numbers. */
export function untilFailure(drawn: Drawing): Picture | undefined {
  if (!("kind" in drawn)) return undefined;
  if (!("error" in drawn)) return drawn;
  if (drawn.kind === "curves") return { ...drawn, lines: cut(drawn.lines, drawn.lines) };
  const { paths, losses } = drawn;
  return { ...drawn, paths: cut(paths, paths), losses: cut(losses, paths) };
}

/** Lists, each up to where the list of that name in `by` has no numbers any more. */
function cut<T>(lists: Record<string, T[]>, by: Record<string, unknown[]>): Record<string, T[]> {
  const entries = Object.entries(lists).map(([name, list]) => {
    const end = by[name].findIndex((value) => ![value].flat().every(Number.isFinite));
    return [name, end < 0 ? list : list.slice(0, end)];
  });
  return Object.fromEntries(entries);
}
