import { stringify } from "csv-stringify/sync";
import { type Gradebook, type GradebookRow, total } from "../gradebook.ts";
import { matchStudents } from "../match.ts";
import { twoDecimals } from "../policy.ts";
import { readSheet, type Sheet } from "../sheet.ts";
import type { Filled } from "./filled.ts";

/** Whether a CSV file is a grading worksheet of Moodle's. */
export const isMoodle = ([header]: Sheet["rows"]): boolean =>
  header.includes("Identifier") && header.includes("Grade");

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
    participant(row.id ?? row.student),
    row.student,
    row.email,
    total(row),
    most,
    "",
    comments(gradebook, row),
  ]);
  return stringify([header, ...rows], { escape_formulas: true });
}

/** Fills in the worksheet that a teacher downloaded from Moodle. */
export function fillMoodle(gradebook: Gradebook, text: string): Filled {
  const sheet = readSheet(text);
  const [header] = sheet.rows;
  const at = (name: string) => header.indexOf(name);
  const lines = sheet.rows.flatMap((row, i) => {
    if (i === 0 || row.join("").trim() === "") return [];
    const identifier = row[at("Identifier")].replace(/^Participant /, "");
    const others = ["ID number", "Username", "Email address"].flatMap((name) => row[at(name)] ?? []);
    return [{ row: i, ids: [identifier, ...others], name: row[at("Full name")] ?? "" }];
  });
  const matches = matchStudents(gradebook.students, lines);
  const notes = new Set<string>();
  for (const { row, student } of matches.matched) {
    const points = total(student);
    if (points === null) continue;
    const of = Number.parseFloat(sheet.rows[row][at("Maximum Grade")]) || maximum(gradebook);
    const scale = of / maximum(gradebook);
    if (scale !== 1)
      notes.add(`the worksheet has ${of} points for our ${maximum(gradebook)}, and ours are scaled to that`);
    sheet.set(row, at("Grade"), String(twoDecimals(points * scale)));
    if (sheet.rows[row][at("Feedback comments")] === "")
      sheet.set(row, at("Feedback comments"), comments(gradebook, student));
  }
  return { text: sheet.text(), matches, notes: [...notes] };
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
