import { join } from "node:path";
import type { Class } from "@graded-descent/classroom";
import { grouped } from "@graded-descent/classroom";
import type { Verdict } from "@graded-descent/grader";

/** So many files are named one by one; the lists in the folder of results have them all. */
const MANY = 10;

/** What a class was recognised as, and what of it is read by more than its name, left out, or to be looked at: for whoever waits. */
export function describeClass({ title, submissions, leftOut, attention }: Class, name: string): string[] {
  const students = new Set(submissions.flatMap((one) => one.students.map(({ id, name }) => id ?? name)));
  const reinterpreted = submissions.flatMap(({ attempts }) => attempts.filter(({ reading }) => reading));
  return [
    `${shown(name)}: ${title}; ${counted(students.size, "student")}, ${counted(submissions.length, "submission")}`,
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
      attention.map(({ file, why }) => `for you to look at: ${shown(file)} ${why}`),
      "attention.csv",
    ),
  ];
}

/** What came of it, in a line. */
export function summary(
  counts: ReadonlyMap<Verdict, number>,
  { leftOut, attention }: Class,
  out: string,
): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  const open = attention.length > 0 ? `; ${attention.length} for you to look at` : "";
  return `${total} graded${each ? `: ${each}` : ""}; ${leftOut.length} left out${open}. See ${join(out, "results.csv")}`;
}

function some(lines: string[], list: string): string[] {
  if (lines.length <= MANY) return lines;
  return [...lines.slice(0, MANY), `… and ${lines.length - MANY} more; see ${list}`];
}

const kinds = (leftOut: Class["leftOut"]) =>
  [...grouped(leftOut, ({ kind }) => kind)].map(([kind, files]) => `${files.length} ${kind}`).join(", ");

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** A file's name without what a terminal would obey. */
const shown = (file: string) => file.replace(/\p{Cc}/gu, "\u{fffd}");
