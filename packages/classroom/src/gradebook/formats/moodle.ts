import { stringify } from "csv-stringify/sync";
import { isMoodleSheet, readMoodleSheet, saysChangeable } from "../../people/moodle-sheet.ts";
import { type Gradebook, type GradebookRow, total } from "../gradebook.ts";
import { matchStudents } from "../match.ts";
import { twoDecimals } from "../policy.ts";
import { readSheet } from "../sheet.ts";
import { type Filled, replaced } from "./filled.ts";
import { numberIn, numberWriter } from "./numbers.ts";

/** Whether a CSV file is a grading worksheet of Moodle's. */
export const isMoodle = isMoodleSheet;

const participant = (id: string) => (/^\d+$/.test(id) ? `Participant ${id}` : id);

/** A grading worksheet for Moodle: one grade a student, over all exercises. */
export function writeMoodle(gradebook: Gradebook): string {
  const header = [
    "Identifier",
    "Full name",
    "Email address",
    "Grade",
    "Maximum Grade",
    "Last modified (grade)",
    "Feedback comments",
  ];
  const most = maximum(gradebook);
  const rows = gradebook.students.map((row) => [
    participant(row.ids.moodle ?? row.id ?? row.student),
    row.student,
    row.email,
    total(row),
    most,
    "",
    comments(gradebook, row),
  ]);
  return stringify([header, ...rows], { escape_formulas: true });
}

/** Fills in the worksheet that a teacher downloaded from Moodle, in any language; what may not be changed stays. */
export function fillMoodle(gradebook: Gradebook, text: string): Filled {
  const sheet = readSheet(text);
  const { columns, students } = readMoodleSheet(sheet);
  const matches = matchStudents(gradebook.students, students);
  const notes = new Set<string>();
  const changes: string[] = [];
  const write = numberWriter(sheet.rows);
  const most = maximum(gradebook);
  for (const { row, student } of matches.matched) {
    const points = total(student);
    if (points === null) continue;
    const cells = sheet.rows[row];
    const changeable = columns.changeable < 0 || saysChangeable(cells[columns.changeable] ?? "");
    if (!changeable) {
      const why =
        changeable === undefined ? "nothing says in a known language that it may be changed" : "it is locked";
      notes.add(`${student.student}: the grade stays as it is, for ${why}`);
      continue;
    }
    const of = numberIn(cells[columns.maximum]) || most;
    const scale = most > 0 ? of / most : 1;
    if (scale !== 1) notes.add(`the worksheet has ${of} points for our ${most}, and ours are scaled to that`);
    const now = write(twoDecimals(points * scale));
    const change = replaced(cells[columns.grade] ?? "", now);
    if (change) changes.push(`${student.student}: ${change}`);
    sheet.set(row, columns.grade, now);
    if (columns.feedback >= 0 && (cells[columns.feedback] ?? "") === "")
      sheet.set(row, columns.feedback, comments(gradebook, student));
  }
  return { text: sheet.text(), matches, notes: [...notes], changes };
}

const maximum = ({ exercises }: Gradebook) => exercises.reduce((sum, { maxPoints }) => sum + maxPoints, 0);

/** What a student reads beside the grade: each exercise's points, and what was said of an adjustment. */
function comments({ exercises }: Gradebook, { entries }: GradebookRow): string {
  return exercises
    .map(({ slug, title, maxPoints }) => {
      const entry = entries.get(slug);
      if (!entry) return `${title}: not handed in`;
      const said = entry.adjustments.map(({ comment }) => comment).filter(Boolean);
      const points = entry.points === null ? "held" : `${entry.points} of ${maxPoints}`;
      return [`${title}: ${points}`, ...said].join(". ");
    })
    .join("; ");
}
