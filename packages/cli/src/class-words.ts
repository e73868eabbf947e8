import { basename, join } from "node:path";
import type { ClassSubmissions, GradedClass } from "@graded-descent/classroom";
import { grouped } from "@graded-descent/classroom";

/** So many files are named one by one; the lists in the folder of results have them all. */
const MANY = 10;

/** What a class was recognised as, and what of it is read by more than its name, left out, or to be looked at: for whoever waits. */
export function describeClass(found: ClassSubmissions, path: string): string[] {
  const { title, doubts, submissions, leftOut, needsReview, unknown = [] } = found;
  const students = new Set(submissions.flatMap((one) => one.students.map(({ id, name }) => id ?? name)));
  const reinterpreted = submissions.flatMap(({ attempts }) => attempts.filter(({ reading }) => reading));
  return [
    `${shown(basename(path))}: ${title}; ${counted(students.size, "student")}, ${counted(submissions.length, "submission")}`,
    ...doubts.map((doubt) => `not sure: ${shown(doubt)}`),
    ...some(
      reinterpreted.map(
        ({ handedIn, exercise, reading }) => `read as ${exercise} ${reading}: ${shown(handedIn.entry.file)}`,
      ),
      "results.csv",
    ),
    ...(leftOut.length > 0
      ? [`left out ${counted(leftOut.length, "file")}: ${kinds(leftOut)}; see left-out.csv`]
      : []),
    ...some(
      needsReview.map(({ file, why }) => `for you to look at: ${shown(file)} ${why}`),
      "attention.csv",
    ),
    ...some(
      unknown.map(
        ({ file, student, why }) =>
          `not in the class list: ${shown(student)} (${shown(file)}): ${shown(why)}`,
      ),
      "unknown.csv",
    ),
  ];
}

/** What came of it, in a line. */
export function summary({ found, verdicts, missing }: GradedClass, out: string): string {
  const { leftOut, needsReview, unknown = [] } = found;
  const total = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  const more = [
    `${leftOut.length} left out`,
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} not in the class list`] : []),
    ...(needsReview.length > 0 ? [`${needsReview.length} for you to look at`] : []),
  ];
  return `${total} graded${each ? `: ${each}` : ""}; ${more.join("; ")}. See ${join(out, "results.csv")}`;
}

function some(lines: string[], list: string): string[] {
  if (lines.length <= MANY) return lines;
  return [...lines.slice(0, MANY), `… and ${lines.length - MANY} more; see ${list}`];
}

const kinds = (leftOut: ClassSubmissions["leftOut"]) =>
  [...grouped(leftOut, ({ kind }) => kind)].map(([kind, files]) => `${files.length} ${kind}`).join(", ");

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** A file's name without what a terminal would obey. */
const shown = (file: string) => file.replace(/\p{Cc}/gu, "\u{fffd}");
