import type { GradedSubmission } from "./graded-submission.ts";
import { grouped } from "./grouped.ts";

/** Wrong submissions that no mistake explains and that answer alike: a mistake that nobody foresaw. */
export interface Group {
  /** What `gd adopt` is given. */
  name: string;
  exercise: string;
  submissions: GradedSubmission[];
}

/** The groups of a class, the largest first. */
export function unexplained(graded: GradedSubmission[]): Group[] {
  const wrong = graded.filter(({ report }) => report.answersHash);
  const groups = grouped(wrong, ({ report }) => `${report.exercise}-${report.answersHash!.slice(0, 6)}`);
  return [...groups]
    .map(([name, submissions]) => ({ name, exercise: submissions[0].report.exercise, submissions }))
    .sort((a, b) => b.submissions.length - a.submissions.length || (a.name < b.name ? -1 : 1));
}

/** The one to look at: the shortest text says most plainly what went wrong. */
export function sampleOf({ submissions }: Group, sources: ReadonlyMap<string, string>): string | undefined {
  const texts = submissions.flatMap(({ sha256 }) => sources.get(sha256) ?? []);
  return texts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}
