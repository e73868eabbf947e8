import { basename } from "node:path";
import { grouped } from "../gradebook/grouped.ts";
import { type Attempt, type AttemptChoice, chosen, order } from "./attempts.ts";
import type { Fix } from "./fixes.ts";
import type { Attention, HandedIn, HandedInFile, LeftOut, Student } from "./handed-in.ts";
import { readInput } from "./input.ts";
import type { Layout, Sorted } from "./layouts/layout.ts";
import { type ReadingOptions, readStudent } from "./reading.ts";
import { sort } from "./recognise.ts";

/** What one student, or one group, handed in for one exercise. */
export interface Submission {
  students: Student[];
  exercise: string;
  /** Those to be graded, the latest last. */
  attempts: Attempt[];
}

/** A class, with every file of it accounted for. */
export interface ClassSubmissions {
  /** What it was recognised as. */
  title: string;
  /** By student, and then in the order of the course. */
  submissions: Submission[];
  leftOut: LeftOut[];
  attention: Attention[];
  /** All that were found. */
  files: ReadonlySet<string>;
}

interface Options extends ReadingOptions {
  /** Else it is recognised. */
  layout?: Layout;
  attempts?: AttemptChoice;
  /** What someone decided, by file. */
  fixes?: ReadonlyMap<string, Fix>;
  /** A folder that is no student's, where the results go. */
  except?: string;
}

/** Reads a class from a folder or an archive; throws a sentence where it cannot be read at all. */
export async function readClass(path: string, options: Options): Promise<ClassSubmissions> {
  const { exports, broken, only, layout: asked, fixes = new Map(), attempts: policy = "latest" } = options;
  const input = await readInput(path, options.except);
  try {
    const about = { name: basename(path), slugs: [...exports.keys(), ...broken], only, junk: input.leftOut };
    const { layout, sorted } = await sort(input.entries, about, asked);
    const { handedIn, attention } = settle(sorted, input.entries, fixes);
    const read: ClassSubmissions = {
      title: layout.title,
      submissions: [],
      leftOut: [...input.leftOut, ...(sorted.leftOut ?? [])],
      attention,
      files: new Set(input.entries.map(({ file }) => file)),
    };
    for (const files of byStudent(handedIn)) {
      const { attempts, leftOut, attention } = await readStudent(files, options);
      read.leftOut.push(...leftOut);
      read.attention.push(...attention);
      addSubmissions(read, attempts, [...exports.keys()], policy);
    }
    read.attention.sort((a, b) => (a.file < b.file ? -1 : 1));
    return read;
  } finally {
    input.close();
  }
}

/** Gives each file that someone decided on to the student, and the exercises, that they said. */
function settle(
  sorted: Sorted,
  entries: HandedInFile[],
  fixes: ReadonlyMap<string, Fix>,
): Pick<Sorted, "handedIn" | "attention"> {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  const students = sorted.handedIn.flatMap((file) => file.students);
  const isFixed = (file: string) => fixes.has(file) && byFile.has(file);
  const handedIn = sorted.handedIn.filter(({ entry }) => !isFixed(entry.file));
  for (const [file, { student, exercise }] of fixes) {
    const entry = byFile.get(file);
    if (!entry) continue;
    const before = sorted.handedIn.find((one) => one.entry.file === file);
    const isTheirs = before?.students.map(({ name }) => name).join(", ") === student || !student;
    const known = students.find(({ name, id }) => name === student || id === student);
    const whose = before && isTheirs ? before.students : [known ?? { name: student }];
    handedIn.push({ name: entry.path, ...before, entry, students: whose, exercise });
  }
  return { handedIn, attention: sorted.attention.filter(({ file }) => !isFixed(file)) };
}

/** A student is known by what the source of the class knows them by. */
function byStudent(handedIn: HandedIn[]): HandedIn[][] {
  const keyOf = ({ students }: HandedIn) =>
    students.map(({ id, email, name }) => id ?? email ?? name.normalize("NFC")).join("\n");
  const nameOf = ({ students }: HandedIn) => students[0].name;
  const groups = [...grouped(handedIn, keyOf).values()];
  return groups.sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}

function addSubmissions(
  read: ClassSubmissions,
  all: Attempt[],
  slugs: string[],
  policy: AttemptChoice,
): void {
  for (const exercise of slugs) {
    const own = all.filter((attempt) => attempt.exercise === exercise);
    if (own.length === 0) continue;
    const { attempts, leftOut, unclear } = order(own);
    const { students } = attempts[0].handedIn;
    const { attempts: toGrade, leftOut: older } = chosen(attempts, policy);
    read.submissions.push({ students, exercise, attempts: toGrade });
    read.leftOut.push(...leftOut, ...older);
    for (const { handedIn } of unclear) {
      const why = `is for ${exercise} as ${attempts.at(-1)!.handedIn.entry.file} is, which is graded; nothing says which is later`;
      read.attention.push({ file: handedIn.entry.file, student: students[0].name, exercise, why });
    }
  }
}
