import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Exercise } from "@graded-descent/course";
import { isThere, makeFolder, withoutComments } from "@graded-descent/course";
import type { Pool } from "@graded-descent/grader/node";
import { type Group, sampleOf } from "./groups.ts";
import { ResultsError } from "./read-results.ts";

/**
 * Writes what a group answers as a mistake of its exercise, which lacks only its hint; gives the file's path. The
 * sample goes without its comments: the first of them would be taken for the hint, and may name its author.
 */
export async function adopt(
  group: Group,
  sources: ReadonlyMap<string, string>,
  exercise: Exercise,
  { folder, name, pool }: { folder: string; name: string; pool: Pick<Pool, "grade"> },
): Promise<string> {
  const file = join(folder, "mistakes", `${name}.wrong-answer.ts`);
  if (isThere(file)) throw new ResultsError(`${file} is there already`);
  const sample = sampleOf(group, sources);
  if (sample === undefined)
    throw new ResultsError(`no text of ${group.name} is kept with the results; run \`gd bulk\` again`);

  const source = withoutComments(sample).trim();
  const report = await pool.grade(exercise, source);
  if (report.diagnosis?.mistake !== undefined)
    throw new ResultsError(`${group.name} is explained by now: it is ${report.diagnosis.mistake}`);
  if (report.verdict !== "wrong-answer") {
    throw new ResultsError(
      `${group.name} earns ${report.verdict} by now, not wrong-answer; run \`gd bulk\` again`,
    );
  }
  makeFolder(dirname(file));
  await writeFile(file, `${source}\n`, { flag: "wx" });
  return file;
}
