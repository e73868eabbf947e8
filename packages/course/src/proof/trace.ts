import type { Picture } from "@graded-descent/grader";
import type { Pool } from "@graded-descent/grader/node";
import { show } from "@graded-descent/grader/node";
import type { Exercise } from "../exercise/load.ts";
import { lineOf } from "../exercise/source.ts";
import type { Problem } from "../files/problem.ts";

/** What keeps the solution from drawing the exercise's trace. */
export async function traceProblems(exercise: Exercise, pool: Pool): Promise<Problem[]> {
  if (!exercise.visible.hasTrace) return [];
  const reason = await pool.reference(exercise).then(
    (picture) => (picture ? whyNotDrawn(picture) : "nothing was drawn"),
    (error: Error) => error.message,
  );
  if (reason === undefined) return [];
  return [
    {
      file: `${exercise.slug}/tests/visible.ts`,
      line: lineOf(exercise.visible.source, "export const trace"),
      message: `the solution cannot draw the trace: ${reason}`,
      why: "students would see no reference path to compare with their own",
      todo: "draw with what the solution returns, as the type `Trace` says",
    },
  ];
}

/** What of a picture is no number and cannot be drawn. */
function whyNotDrawn(picture: Picture): string | undefined {
  const lines: [string, unknown][] =
    picture.kind === "curves"
      ? Object.entries(picture.lines)
      : [...Object.entries(picture.paths), ...Object.entries(picture.losses), ["loss", picture.grid]];
  if (lines.length === 0) return "it has no lines";
  for (const [name, values] of lines) {
    if (!Array.isArray(values)) return `\`${name}\` is ${show(values)}, not a list of numbers`;
    if (values.length === 0) return `\`${name}\` is an empty list`;
    const wrong = values.flat().findIndex((value) => typeof value !== "number" || Number.isNaN(value));
    if (wrong >= 0) return `\`${name}\` holds ${show(values.flat()[wrong])}, which is no number`;
  }
  return undefined;
}
