import { InputError } from "@graded-descent/course";
import { grouped } from "../gradebook/grouped.ts";
import { readSheet } from "../gradebook/sheet.ts";
import { readTable } from "../submissions/table.ts";
import { readWhole } from "../submissions/text.ts";
import { isCanvasSheet, readCanvasSheet } from "./canvas-sheet.ts";
import { idsOf, type Person, type StudentIds } from "./ids.ts";
import { isMoodleSheet, readMoodleSheet } from "./moodle-sheet.ts";

/** A student of the class list. */
export interface RosterStudent extends Person {
  /** As results show it: of Canvas `ID`, of Moodle the participant, of Gradescope `SID`, of GitHub `identifier`. */
  id?: string;
  email?: string;
  /** When they last handed something in, where the list says it. */
  submittedAt?: string;
}

const COLUMNS = [
  ...["name", "id", "login", "email", "role", "first name", "last name", "sid"],
  ...["identifier", "github_username", "github_id"],
];

/**
 * Reads a class list: a gradebook from Canvas, a grading worksheet from Moodle, a roster from Gradescope or GitHub
 * Classroom, or a CSV file with one or several of the columns `name`, `id`, `login`, `email`. Throws what is wrong with it.
 */
export async function readRoster(file: string): Promise<RosterStudent[]> {
  const text = await readWhole(file);
  const sheet = readSheet(text);
  const students = isCanvasSheet(sheet.rows)
    ? readCanvasSheet(sheet).students.map((one) => listed(one, one.ids.canvas))
    : isMoodleSheet(sheet.rows)
      ? readMoodleSheet(sheet).students.map((one) => ({
          ...listed(one, one.ids.moodle),
          submittedAt: one.submittedAt,
        }))
      : readList(file, text);
  if (students.length === 0) {
    const message = "names nobody; a line for each student is expected";
    throw new InputError([{ file, line: 1, message }]);
  }
  const seen = new Map(students.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

function readList(file: string, text: string): RosterStudent[] {
  const { columns, rows } = readTable(file, text, COLUMNS);
  if (
    !["name", "id", "login", "email", "sid", "identifier", "last name"].some((name) => columns.includes(name))
  ) {
    const message = "the first line must name one or several of the columns name, id, login, email";
    throw new InputError([{ file, line: 1, message }]);
  }
  return rows.flatMap(({ cell }) => {
    const role = cell("role").trim();
    if (role !== "" && !/^student$/i.test(role)) return [];
    const name = cell("name") || `${cell("first name")} ${cell("last name")}`.trim();
    const id = cell("sid") || cell("identifier") || cell("id");
    const ids = idsOf({
      sis: cell("sid"),
      unspecified: cell("identifier") || cell("id"),
      github: cell("github_username"),
      login: cell("login"),
      email: cell("email"),
    });
    const one = { name, ids };
    return name === "" && Object.keys(ids).length === 0 ? [] : [listed(one, id.trim() || undefined)];
  });
}

/** Whoever has no name in the list is called by an id. */
function listed({ name, ids }: { name: string; ids: StudentIds }, id: string | undefined): RosterStudent {
  const called = name.trim() || id || (Object.values(ids)[0] ?? "");
  return { name: called, id, email: ids.email, ids };
}

/** Finds the line of somebody who was found in the class list before, and so has its name and its ids. */
export function rosterIndex(roster: readonly RosterStudent[]): (person: Person) => RosterStudent | undefined {
  const byName = grouped(roster, ({ name }) => name);
  return ({ name, ids }) =>
    byName.get(name)?.find((line) => {
      const own = Object.entries(line.ids) as [keyof StudentIds, string][];
      return own.every(([kind, id]) => ids[kind] === id);
    });
}
