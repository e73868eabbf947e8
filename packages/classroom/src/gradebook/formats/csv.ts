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
  const rows = entries(gradebook).map(({ row, column, entry }) => {
    const { counted, attempts, adjustments, points } = entry;
    return [
      row.student,
      row.id,
      row.email,
      column.slug,
      counted?.submission.report.verdict,
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
  return stringify([COLUMNS, ...rows], { escape_formulas: true });
}
