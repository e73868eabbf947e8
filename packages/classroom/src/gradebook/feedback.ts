import { strToU8, type Zippable, zipSync } from "fflate";
import { writeStudent } from "./formats/html.ts";
import type { Gradebook, GradebookRow } from "./gradebook.ts";
import { fileName } from "./outputs.ts";

/** Canvas finds the student by the first two numbers of a name: the user and the attachment that it comments on. */
const CANVAS = /^.+?_(?:LATE_)?\d+_\d+_.+$/;
/** Moodle finds the student by the number, and takes the rest for the name of the feedback. */
const MOODLE = /^([^_]+_\d+)_assignsubmission_/;

/** A page for each student, named so that the importers of Canvas and Moodle know whose it is. */
export function feedbackZip(gradebook: Gradebook, sources: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const row of gradebook.students) {
    const name = feedbackName(row);
    let free = name;
    for (let n = 2; free in files; n++) free = `${name} (${n})`;
    files[free] = strToU8(writeStudent(gradebook, row, sources));
  }
  const named = Object.entries(files).map(([name, file]) => [`${name}.html`, file]);
  return zipSync(Object.fromEntries(named), { level: 6, mtime: new Date("2000-01-01T00:00:00") });
}

/** What a student's page is called, without its ending. */
export function feedbackName({ student, entries }: GradebookRow): string {
  for (const { counted } of entries.values()) {
    for (const part of counted?.submission.file.split("/") ?? []) {
      const moodle = MOODLE.exec(part);
      if (moodle) return `${moodle[1]}_assignsubmission_file_feedback`;
      if (CANVAS.test(part)) return part.replace(/\.[^.]*$/, "");
    }
  }
  return fileName(student);
}
