import type { Assignment } from "../assignment/assignment.ts";
import type { Adjustment } from "./adjustments.ts";
import type { GradedSubmission } from "./graded-submission.ts";
import { ResultsError } from "./read-results.ts";

/** One exercise of the class. */
export interface GradebookColumn {
  slug: string;
  title: string;
  maxPoints: number;
}

/** What of an assignment a gradebook is made by. */
export type AssignedWork = Pick<Assignment, "exercises" | "extensions" | "roster">;

/** What the course says of its exercises, by slug. */
type Known = { titles: ReadonlyMap<string, string>; maxPoints: ReadonlyMap<string, number> };

/** The assignment's exercises, whoever handed in what. */
export function assignedColumns(
  graded: GradedSubmission[],
  { exercises }: Pick<Assignment, "exercises">,
  { titles, maxPoints: own }: Known,
): GradebookColumn[] {
  const maxPoints = new Map([
    ...own,
    ...graded.map(({ report }) => [report.exercise, report.maxPoints] as const),
  ]);
  return [...exercises].map(([slug, points]) => {
    const most = points ?? maxPoints.get(slug);
    if (most === undefined)
      throw new ResultsError(`nothing says how many points ${slug} has; name the course with --course`);
    return { slug, title: titles.get(slug) ?? slug, maxPoints: most };
  });
}

/** What somebody handed in, or was given points for. */
export function handedInColumns(
  graded: GradedSubmission[],
  titles: ReadonlyMap<string, string>,
  { adjustments, maxPoints: own }: { adjustments: Adjustment[]; maxPoints: ReadonlyMap<string, number> },
): GradebookColumn[] {
  const adjusted = adjustments.flatMap(({ exercise }) =>
    own.has(exercise) ? [[exercise, own.get(exercise)!] as const] : [],
  );
  const maxPoints = new Map([
    ...adjusted,
    ...graded.map(({ report }) => [report.exercise, report.maxPoints] as const),
  ]);
  const inOrder = new Set([...titles.keys(), ...maxPoints.keys()]);
  return [...inOrder]
    .filter((slug) => maxPoints.has(slug))
    .map((slug) => ({ slug, title: titles.get(slug) ?? slug, maxPoints: maxPoints.get(slug)! }));
}
