import { type Gradebook, total } from "../gradebook.ts";

/** The gradebook as JSON: the students, each with the report that counts for an exercise and what was made of it. */
export function writeJson({ exercises, students }: Gradebook): string {
  const all = {
    exercises,
    students: students.map((row) => ({
      student: row.student,
      id: row.id,
      email: row.email,
      points: total(row),
      entries: [...row.entries].map(([exercise, { counted, ...entry }]) => ({
        exercise,
        ...entry,
        attempt: counted?.submission.attempt,
        submittedAt: counted?.submission.submittedAt,
        daysLate: counted?.daysLate,
        freeDays: counted?.freeDays,
        report: counted?.submission.report,
      })),
    })),
  };
  return `${JSON.stringify(all, null, 1)}\n`;
}
