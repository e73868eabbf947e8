import { foldedId } from "../people/ids.ts";
import type { Fix } from "./fixes.ts";
import { type HandedInFile, type LeftOut, type Student, studentOf } from "./handed-in.ts";
import type { Ownership } from "./layouts/layout.ts";

/** Gives each file that someone decided on to the student, and the exercises, that they said; throws where the student is not clear. */
export function applyFixes(
  ownership: Ownership,
  entries: HandedInFile[],
  fixes: ReadonlyMap<string, Fix>,
): Required<Ownership> {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  const isFixed = (file: string) => fixes.has(file);
  const handedIn = ownership.handedIn.filter(({ entry }) => !isFixed(entry.file));
  const leftOut: LeftOut[] = [];
  const students = new Map(
    ownership.handedIn.flatMap((one) => one.students.map((student) => [keyOf(student), student] as const)),
  );
  const reviewed = new Set(ownership.needsReview.map(({ file }) => file));
  let decision = 0;
  for (const [file, { student, exercise }] of fixes) {
    const entry = byFile.get(file);
    if (!entry && exercise === "none" && reviewed.has(file))
      leftOut.push({ file, reason: "is left out as you said", kind: "not asked for" });
    if (!entry) continue;
    decision++;
    const before = ownership.handedIn.find((one) => one.entry.file === file);
    const isTheirs = !student || before?.students.map(({ name }) => name).join(", ") === student;
    const whose = before && isTheirs ? before.students : [whoIs(student, [...students.values()], file)];
    handedIn.push({
      name: entry.path,
      ...before,
      entry,
      students: whose,
      exercise,
      decision,
      isNamedByPerson: !before || !isTheirs,
    });
  }
  return { handedIn, leftOut, needsReview: ownership.needsReview.filter(({ file }) => !isFixed(file)) };
}

const keyOf = ({ name, ids }: Student) => JSON.stringify([name, ids]);

/** The student whom somebody named: by one of the ids, else by the name if one student bears it. */
function whoIs(called: string, students: Student[], file: string): Student {
  const byId = students.filter(({ ids }) =>
    Object.values(ids).some((id) => foldedId(id) === foldedId(called)),
  );
  const found = byId.length > 0 ? byId : students.filter(({ name }) => name === called);
  if (found.length <= 1) return found[0] ?? studentOf(called);
  const ids = found.map(({ id, email, name }) => id ?? email ?? name).join(", ");
  throw new Error(`${file}: ${called} are ${found.length} students; write an id: ${ids}`);
}
