import { grouped } from "../gradebook/grouped.ts";
import type { HandedIn, Student } from "../submissions/handed-in.ts";
import { matchPeople } from "./match.ts";
import type { RosterStudent } from "./roster.ts";

/** A file of whom the class list has nobody, or more than one. */
export interface UnknownFile {
  file: string;
  /** As the download calls them. */
  student: string;
  id?: string;
  email?: string;
  why: string;
}

/** Files with the students of the class list whose they are, and those that are nobody's of it. */
export interface Enrolled {
  handedIn: HandedIn[];
  unknown: UnknownFile[];
}

/**
 * Finds each student of a download in the class list. A student whom a person named in a decision is found apart, so that
 * it may be one who handed in other files as well.
 */
export function enrol(handedIn: HandedIn[], roster: RosterStudent[]): Enrolled {
  const isNamed = ({ isNamedByPerson }: HandedIn) => isNamedByPerson === true;
  const found = new Map<string, RosterStudent>();
  const reasons = new Map<string, string>();
  const add = (people: Student[]) => {
    const { matched, ambiguous, unmatched } = matchPeople(people, roster);
    for (const { person, line } of matched) found.set(keyOf(person), line);
    for (const { person, why } of [...ambiguous, ...unmatched]) reasons.set(keyOf(person), why);
  };
  add(distinct(handedIn.filter((file) => !isNamed(file))));
  for (const student of distinct(handedIn.filter(isNamed)))
    if (!found.has(keyOf(student)) && !reasons.has(keyOf(student))) add([student]);

  const enrolled: Enrolled = { handedIn: [], unknown: [] };
  for (const file of handedIn) {
    if (file.exercise === "none") {
      enrolled.handedIn.push(file);
      continue;
    }
    const students: Student[] = [];
    for (const student of file.students) {
      const line = found.get(keyOf(student));
      if (line) students.push(named(student, line));
      else enrolled.unknown.push(unknown(file, student, reasons.get(keyOf(student))!));
    }
    const submittedAt =
      file.submittedAt ??
      (file.students.length === 1 ? found.get(keyOf(file.students[0]))?.submittedAt : undefined);
    if (students.length > 0) enrolled.handedIn.push({ ...file, students, submittedAt });
  }
  return enrolled;
}

const keyOf = ({ name, ids }: Student) => JSON.stringify([name, ids]);

const distinct = (files: HandedIn[]): Student[] =>
  [
    ...grouped(
      files.flatMap(({ students }) => students),
      keyOf,
    ).values(),
  ].map(([student]) => student);

const named = (student: Student, line: RosterStudent): Student => ({
  name: line.name,
  id: line.id ?? student.id,
  email: line.email ?? student.email,
  ids: { ...student.ids, ...line.ids },
});

const unknown = ({ entry }: HandedIn, { name, id, email }: Student, why: string): UnknownFile => ({
  ...{ file: entry.file, student: name, id, email, why },
});
