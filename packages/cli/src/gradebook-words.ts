import { join } from "node:path";
import type { Files, Filled, WrittenGradebook } from "@graded-descent/classroom";
import { plain } from "./format.ts";

/** What was written, and what became of a teacher's file: a line each. */
export function describeGradebook(out: string, written: WrittenGradebook, isDryRun: boolean): string[] {
  const { gradebook, files, filled, adjusted, groups, notes } = written;
  return [
    summary(out, files, gradebook.students.length, isDryRun),
    ...filled.flatMap(({ file, filled }) => formatFilled(file, filled)),
    ...(adjusted ? [`adjusted by ${adjusted.file}: ${adjusted.rows}`] : []),
    ...notes.map((note) => plain(note)),
    ...groups.map(
      ({ name, submissions }) => `${submissions.length} answer alike, and no mistake explains it: ${name}`,
    ),
  ];
}

/** Whether somebody has points that no line of a teacher's file was given. */
export const isIncomplete = ({ filled }: WrittenGradebook): boolean =>
  filled.some(({ filled: { matches } }) => matches.ambiguous.length + matches.unmatched.length > 0);

function formatFilled(file: string, { matches, notes, changes }: Filled): string[] {
  const { matched, ambiguous, unmatched, others } = matches;
  const rest = others > 0 ? `; ${others} more in the file handed in nothing, and stay as they were` : "";
  return [
    `${file}: ${matched.length} filled in${rest}`,
    ...ambiguous.map((student) => `  ambiguous, not filled in: ${plain(student)}`),
    ...unmatched.map((student) => `  not in the file: ${plain(student)}`),
    ...changes.map((change) => `  replaced: ${plain(change)}`),
    ...notes.map((note) => `  ${plain(note)}`),
  ];
}

function summary(out: string, files: Files, students: number, isDryRun: boolean): string {
  const sizes = [...files].filter(([name]) => !name.startsWith("gradescope/"));
  const results = files.size - sizes.length;
  const each = sizes.map(([name, content]) => `${join(out, name)} (${size(content)})`);
  if (results > 0) each.push(`${results} results.json in ${join(out, "gradescope")}`);
  const about = isDryRun ? "nothing is written; there would be " : "";
  return `${students === 1 ? "1 student" : `${students} students`}: ${about}${each.join(", ")}`;
}

function size(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
