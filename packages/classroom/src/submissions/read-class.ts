import { basename } from "node:path";
import { grouped } from "../gradebook/grouped.ts";
import { enrol, type UnknownFile } from "../people/enrol.ts";
import { foldedId } from "../people/ids.ts";
import { sameName } from "../people/names.ts";
import type { RosterStudent } from "../people/roster.ts";
import { applyFixes } from "./apply-fixes.ts";
import { type Attempt, type AttemptChoice, chosen, order } from "./attempts.ts";
import type { Fix } from "./fixes.ts";
import type { HandedIn, LeftOut, ReviewItem, Student } from "./handed-in.ts";
import { readInput } from "./input.ts";
import type { Layout } from "./layouts/layout.ts";
import { type ReadingOptions, readStudent } from "./read-student.ts";
import { identify } from "./recognise.ts";
import type { NameEncoding } from "./zip-names.ts";

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
  /** What speaks against that, and what else is not sure of all of it: sentences. */
  doubts: string[];
  /** By student, and then in the order of the course. */
  submissions: Submission[];
  leftOut: LeftOut[];
  needsReview: ReviewItem[];
  /** Files of whom the class list has nobody, or more than one; nothing where there is no list. */
  unknown?: UnknownFile[];
  /** All that were found. */
  files: ReadonlySet<string>;
}

/** How a class is read. */
export interface ReadClassOptions extends ReadingOptions {
  /** Else it is recognised. */
  layout?: Layout;
  attempts?: AttemptChoice;
  /** What someone decided, by file. */
  fixes?: ReadonlyMap<string, Fix>;
  /** A folder that is no student's, where the results go. */
  except?: string;
  /** The class list: then whoever is not on it is unknown. */
  roster?: RosterStudent[];
  /** In which encoding the names in zip files are; else it is detected. */
  names?: NameEncoding;
}

/** Reads a class from a folder or an archive; throws a sentence where it cannot be read at all. */
export async function readClass(path: string, options: ReadClassOptions): Promise<ClassSubmissions> {
  const { exports, broken, only, layout: asked, fixes = new Map(), attempts: policy = "latest" } = options;
  const input = await readInput(path, options);
  try {
    const slugs = [...exports.keys(), ...broken];
    const about = { name: basename(path), slugs, only, junk: input.leftOut };
    const { layout, ownership, doubts } = await identify(input.entries, about, asked);
    const files = new Set([...input.entries, ...ownership.needsReview].map(({ file }) => file));
    const fixed = applyFixes(ownership, input.entries, fixes);
    const { needsReview, leftOut } = fixed;
    const enrolled = options.roster && enrol(fixed.handedIn, options.roster);
    const handedIn = enrolled?.handedIn ?? fixed.handedIn;
    const read: ClassSubmissions = {
      title: layout.title,
      doubts: [...doubts, ...input.doubts],
      submissions: [],
      leftOut: [...input.leftOut, ...(ownership.leftOut ?? []), ...leftOut],
      needsReview,
      unknown: enrolled?.unknown,
      files,
    };
    for (const own of byStudent(handedIn)) {
      const { attempts, leftOut, needsReview } = await readStudent(own, options);
      read.leftOut.push(...leftOut);
      read.needsReview.push(...needsReview);
      addSubmissions(read, attempts, [...exports.keys()], policy);
    }
    read.needsReview.sort((a, b) => (a.file < b.file ? -1 : 1));
    return read;
  } finally {
    input.close();
  }
}

/**
 * The files of each student, who is known by what the source of the class knows them by. Files that bear one id and
 * several names are not one student's: each name's are apart, and whoever grades the class is asked.
 */
function byStudent(handedIn: HandedIn[]): HandedIn[][] {
  const keyOf = ({ students }: HandedIn) =>
    students.map(({ id, email, name }) => foldedId(id ?? email ?? name.normalize("NFC"))).join("\n");
  const nameOf = ({ students }: HandedIn) => students[0].name;
  const groups = [...grouped(handedIn, keyOf).values()].flatMap(byName);
  return groups.sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}

function byName(files: HandedIn[]): HandedIn[][] {
  const groups: HandedIn[][] = [];
  for (const file of files) {
    const isTheirs = (group: HandedIn[]) =>
      file.students.every(
        ({ name }, i) => name === group[0].students[i].name || sameName(name, group[0].students[i].name),
      );
    const group = groups.find(isTheirs);
    if (group) group.push(file);
    else groups.push([file]);
  }
  if (groups.length > 1) {
    for (const [i, group] of groups.entries()) {
      const other = groups[i === 0 ? 1 : 0][0].students[0].name;
      for (const file of group) {
        if (file.decision !== undefined || file.entry.refused) continue;
        const why = `bears the id of ${other} as well: two names under one id`;
        file.entry = { ...file.entry, refused: why };
      }
    }
  }
  return groups;
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
      read.needsReview.push({
        file: handedIn.entry.file,
        student: students[0].name,
        proposed: exercise,
        why,
      });
    }
  }
}
