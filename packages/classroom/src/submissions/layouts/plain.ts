import { ARCHIVE } from "../archive.ts";
import { type HandedIn, type HandedInFile, type LeftOut, type ReviewItem, studentOf } from "../handed-in.ts";
import { CODE, named, words } from "../naming.ts";
import { textOf } from "../text.ts";
import { readWork } from "../work-zip.ts";
import { type About, type Layout, split, unowned } from "./layout.ts";

/** A teacher's table that lies beside the students' folders. */
const LIST = /\.(csv|tsv|xlsx?|ods)$/i;

/**
 * A folder or an archive for each student, `<student>/<exercise>.ts`; or a folder for each exercise,
 * `<exercise>/<student>.ts`; and beside them files that are named for their student: `<student>.ts`, `<student>-<exercise>.ts`.
 */
export const plain: Layout = {
  title: "a folder for each student",
  example: "annlee/step.ts",
  isDownload: false,
  recognises: () => 0.5,
  async read(entries, about) {
    const folders = [...new Set(entries.flatMap(({ path }) => (path.includes("/") ? [split(path)[0]] : [])))];
    const isByExercise = folders.length > 0 && folders.every((folder) => named(folder, about.slugs));
    const handedIn: HandedIn[] = [];
    const leftOut: LeftOut[] = [];
    const needsReview: ReviewItem[] = [];
    for (const entry of entries) {
      const inFolder = isByExercise ? ofExercise : ofStudent;
      const one = entry.path.includes("/") ? inFolder(entry) : beside(entry, about, folders);
      const proposed = named(entry.path, about.slugs)?.exercise ?? "";
      if (one) handedIn.push(one);
      else if (LIST.test(entry.path) && !entry.refused)
        leftOut.push({ file: entry.file, reason: "is a list, and no student’s", kind: "not code" });
      else needsReview.push({ ...unowned(entry, "does not say whose it is"), proposed });
    }
    await nameFromWork(handedIn);
    return { handedIn, leftOut, needsReview };
  },
};

function ofStudent(entry: HandedInFile): HandedIn {
  const [student, name] = split(entry.path);
  return { entry, name, students: [studentOf(student.replace(ARCHIVE, ""))] };
}

function ofExercise(entry: HandedInFile): HandedIn {
  const [exercise, rest] = split(entry.path);
  const [student, inside] = split(rest);
  const name = `${exercise}/${inside || `solution${CODE.exec(student)?.[0] ?? ""}`}`;
  return { entry, name, students: [studentOf(student.replace(CODE, "").replace(ARCHIVE, ""))] };
}

/** A file beside the folders: its name is the student's, with the exercise's or without. */
function beside(entry: HandedInFile, { slugs, only }: About, folders: string[]): HandedIn | undefined {
  const stem = entry.path.replace(CODE, "").replace(ARCHIVE, "");
  const belongsTo = (student: string): HandedIn => ({
    entry,
    name: entry.path,
    students: [studentOf(student)],
  });

  const students = folders.map((folder) => folder.replace(ARCHIVE, ""));
  const known = students.filter((student) => isWithin(words(student), words(stem)));
  if (known.length > 1) return undefined;
  if (known.length === 1) return { ...belongsTo(known[0]), exercise: stem === known[0] ? only : undefined };
  if (stem === entry.path) return undefined;

  const student = studentIn(entry.path, slugs);
  if (student !== undefined) return student ? belongsTo(student) : undefined;
  return { ...belongsTo(stem), exercise: only };
}

/** Whose a file is whose name holds an exercise's as well; empty where it holds nothing else. */
export function studentIn(path: string, slugs: readonly string[]): string | undefined {
  const rests = slugs.map((slug) => without(path.replace(CODE, ""), slug));
  return rests.find((rest) => rest !== undefined);
}

const isWithin = (part: string[], whole: string[]) =>
  part.length > 0 && whole.some((_, i) => part.every((token, j) => whole[i + j] === token));

/** What is left of `Ann Lee_step` without the exercise's name; nothing where that is not in it. */
function without(stem: string, slug: string): string | undefined {
  const anyHyphen = slug.replaceAll("-", "[-_ ]?");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${anyHyphen}(?![\\p{L}\\p{N}])`, "iu").exec(stem);
  const rest = found && `${stem.slice(0, found.index)} ${stem.slice(found.index + found[0].length)}`;
  return rest?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** A `work.zip` beside the folders belongs to whom its `work.json` names. */
async function nameFromWork(handedIn: HandedIn[]): Promise<void> {
  for (const { entry } of handedIn.filter(({ name }) => name === "work.json")) {
    const [archive] = split(entry.path);
    if (!ARCHIVE.test(archive)) continue;
    const student = await entry.read().then(
      (bytes) => nameIn(textOf(bytes)),
      () => "",
    );
    if (!student) continue;
    for (const one of handedIn) if (split(one.entry.path)[0] === archive) one.students = [studentOf(student)];
  }
}

function nameIn(json: string): string {
  try {
    return readWork(json).student.trim();
  } catch {
    return ""; // reading the student's files says what is wrong with it
  }
}
