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
