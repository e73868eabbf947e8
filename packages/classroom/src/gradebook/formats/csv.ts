import { stringify } from "csv-stringify/sync";
import { entries, type Gradebook } from "../gradebook.ts";

const COLUMNS = [
  "student",
  "id",
  "email",
  "exercise",
  "verdict",
  "points",
  "max_points",
  "attempts",
  "days_late",
  "free_days",
  "adjusted",
  "comment",
  "reason",
];

/** The gradebook as CSV: a row for each student and exercise. */
export function writeCsv(gradebook: Gradebook): string {
  const missing = gradebook.isAssigned
    ? gradebook.students.flatMap((row) =>
        gradebook.exercises
          .filter(({ slug }) => !row.entries.has(slug))
          .map(({ slug, maxPoints }) => [
            ...[row.student, row.id, row.email, slug, "missing", 0, maxPoints, 0],
            ...[undefined, undefined, "no", "", ""],
          ]),
      )
    : [];
  const rows = entries(gradebook).map(({ row, column, entry }) => {
    const { counted, attempts, adjustments, points } = entry;
    return [
      row.student,
      row.id,
      row.email,
      column.slug,
      counted?.submission.report.verdict ?? (gradebook.isAssigned ? "missing" : undefined),
      points,
      column.maxPoints,
      attempts,
      counted?.daysLate,
      counted?.freeDays,
      adjustments.length > 0 ? "yes" : "no",
      adjustments.map(({ comment }) => comment).join(" "),
      adjustments.map(({ reason }) => reason).join(" "),
    ];
  });
  return stringify([COLUMNS, ...rows, ...missing], { escape_formulas: true });
}
