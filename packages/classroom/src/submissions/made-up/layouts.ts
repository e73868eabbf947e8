import { stringify } from "yaml";
import { zipOf } from "../fixture.ts";
import type { LayoutName } from "../recognise.ts";
import type { MadeUpWork } from "./class.ts";
import type { MadeUpStudent } from "./submission.ts";

type Files = Record<string, string | Buffer>;

/** How each source of classes would give out one that was made up: what it is called, its files, and how it knows a student. */
export interface MadeUpLayout {
  name: string;
  files(works: MadeUpWork[]): Files;
  knows(student: MadeUpStudent): string;
}

const filesOf = (works: MadeUpWork[], path: (student: MadeUpStudent, name: string) => string): Files =>
  Object.fromEntries(
    works.flatMap(({ student, files }) =>
      Object.entries(files).map(([name, content]) => [path(student, name), content]),
    ),
  );

/** Canvas's and Moodle's numbers for a student. */
const id = ({ number }: MadeUpStudent) => String(1000 + number);

/** Of sites to which nobody can upload a folder: it comes as an archive. */
function flat(
  works: MadeUpWork[],
  path: (file: { student: MadeUpStudent; name: string; number: number }) => string,
): Files {
  let number = 10_000;
  const files: Files = {};
  for (const { student, files: own } of works) {
    for (const [name, content] of Object.entries(own)) {
      number++;
      if (name.includes("/"))
        files[path({ student, name: `folder${number}.zip`, number })] = zipOf({ [name]: content });
      else files[path({ student, name, number })] = content;
    }
  }
  return files;
}

/** By the names that `--layout` knows. */
export const madeUpLayouts: Record<LayoutName, MadeUpLayout> = {
  canvas: {
    name: "submissions.zip",
    knows: id,
    files(works) {
      const files: Files = {};
      for (const { student, files: own } of works) {
        const start = `${student.username.replace("-", "")}${student.number % 5 === 0 ? "_LATE" : ""}_${id(student)}`;
        Object.entries(own).forEach(([name, content], i) => {
          const attachment = 10_000 + 100 * student.number + i;
          // Nobody can upload a folder.
          if (name === "onlinetext.html") files[`${start}_text.html`] = content;
          else if (name.includes("/"))
            files[`${start}_${attachment}_folder.zip`] = zipOf({ [name]: content });
          else files[`${start}_${attachment}_${name}`] = content;
        });
      }
      return files;
    },
  },
  "canvas-quiz": {
    name: "quiz_submissions.zip",
    knows: id,
    files: (works) =>
      flat(
        works,
        ({ student, name, number }) =>
          `${String.fromCharCode(97 + (student.number % 26))}_${"x".repeat(1 + student.number / 26)}${id(student)}_question_55_${number}_${name}`,
      ),
  },
  blackboard: {
    name: "gradebook_course_Homework.zip",
    knows: ({ username }) => username,
    files(works) {
      const attempt = ({ username }: MadeUpStudent) => `Homework_1_${username}_attempt_2026-01-12-23-03-10`;
      const slips = works.map(({ student }) => [
        `${attempt(student)}.txt`,
        `Name: ${student.name} (${student.username})\r\nAssignment: Homework_1\r\n`,
      ]);
      return {
        ...Object.fromEntries(slips),
        ...flat(works, ({ student, name }) => `${attempt(student)}_${name}`),
      };
    },
  },
  brightspace: {
    name: "Homework 1 Download Jan 14, 2026 900 AM.zip",
    knows: id,
    files: (works) => ({
      "index.html": "<html></html>",
      ...filesOf(
        works,
        (student, name) => `${id(student)}-77 - ${student.name} - Jan 12, 2026 105 PM/${name}`,
      ),
    }),
  },
  sakai: {
    name: "bulk_download.zip",
    knows: ({ username }) => username,
    files(works) {
      const folder = ({ number, username }: MadeUpStudent) => `Homework 1/Lee ${number}, Ann(${username})`;
      const own = works.flatMap(({ student }) => [
        [`${folder(student)}/timestamp.txt`, "20260112230310000"],
        [`${folder(student)}/Feedback Attachment(s)/step.ts`, "the teacher's"],
      ]);
      return {
        "Homework 1/grades.csv": "",
        ...Object.fromEntries(own),
        ...filesOf(works, (student, name) => `${folder(student)}/Submission attachment(s)/${name}`),
      };
    },
  },
  teams: {
    name: "Student Work",
    knows: ({ name }) => name,
    files: (works) => ({
      "Working files/Ann/HW1/step.ts": "not handed in",
      ...filesOf(works, ({ name }, file) => `Submitted files/${name}/HW1/Version 1/${file}`),
    }),
  },
  ilias: {
    name: "HW1",
    knows: id,
    files: (works) =>
      filesOf(
        works,
        (student, name) => `HW1/Abgaben/Lee ${student.number}_Ann_${student.username}_${id(student)}/${name}`,
      ),
  },
  artemis: {
    name: "export",
    knows: ({ username }) => username,
    files: (works) =>
      filesOf(
        works,
        ({ number, username }, name) => `GD-HW1-${500 + number}-${username}-student-submission.git/${name}`,
      ),
  },
  autolab: {
    name: "autolab.zip",
    knows: ({ username }) => `${username}@uni.example`,
    files: (works) => flat(works, ({ student, name }) => `${student.username}@uni.example_1_${name}`),
  },
  vpl: {
    name: "vpl.zip",
    knows: id,
    files: (works) => ({
      ...filesOf(works, (student, name) => `${student.name} ${id(student)}/2026-01-12-23-03-10/${name}`),
      ...Object.fromEntries(
        works.map(({ student }) => [
          `${student.name} ${id(student)}/2026-01-12-23-03-10.ceg/execution.txt`,
          "",
        ]),
      ),
    }),
  },
  "google-drive": {
    name: "Homework 1",
    knows: ({ name }) => name,
    files: (works) => flat(works, ({ student, name }) => `${student.name} - ${name}`),
  },
  moodle: {
    name: "Descent-1234.zip",
    knows: id,
    files: (works) =>
      filesOf(works, (student, name) => {
        const plugin = name === "onlinetext.html" ? "onlinetext" : "file";
        return `${student.name}_${id(student)}_assignsubmission_${plugin}/${name}`;
      }),
  },
  gradescope: {
    name: "export.zip",
    knows: id,
    files: (works) => ({
      "assignment_1_export/submission_metadata.yml": stringify(
        Object.fromEntries(
          works.map(({ student }) => [
            `submission_${id(student)}`,
            {
              ":submitters": [{ ":name": student.name, ":sid": id(student), ":email": null }],
              ":created_at": "2026-03-01 20:18:16.128590000 Z",
            },
          ]),
        ),
      ),
      ...filesOf(works, (student, name) => `assignment_1_export/submission_${id(student)}/${name}`),
    }),
  },
  github: {
    name: "descent-submissions",
    knows: ({ username }) => username,
    files: (works) => filesOf(works, ({ username }, name) => `descent-${username}/${name}`),
  },
  plain: {
    name: "class",
    knows: ({ name }) => name,
    files: (works) => filesOf(works, (student, name) => `${student.name}/${name}`),
  },
};
