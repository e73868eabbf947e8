import { readdir, realpath, stat } from "node:fs/promises";
import { join, parse, sep } from "node:path";
import { suggest } from "../exercise/suggest.ts";

/** A student's file for one exercise. */
export interface FoundSubmission {
  student: string;
  exercise: string;
  /** Relative to the folder of submissions. */
  file: string;
  path: string;
}

/** A file that is not graded, and why; its name is relative to the folder of submissions. */
export interface LeftOut {
  file: string;
  reason: string;
}

/** What a folder of submissions holds. */
export interface Found {
  submissions: FoundSubmission[];
  leftOut: LeftOut[];
}

interface Options {
  /** The exercises, in the order of the course. */
  slugs: string[];
  /** Exercises that are there and cannot be used. */
  broken?: string[];
  /** Only this one; then files beside the students' folders are theirs too: `<student>.ts`. */
  only?: string;
  /** A folder that is no student's, where the results go. */
  except?: string;
}

/** Left behind by operating systems and tools, never handed in. */
const JUNK = /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini)$/i;

/** Finds `<folder>/<student>/<exercise>.ts` or `.js`: by student, and then in the order of the course. */
export async function findPlain(
  folder: string,
  { slugs, broken = [], only, except }: Options,
): Promise<Found> {
  const root = await realpath(folder);
  const submissions: FoundSubmission[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (file: string, reason: string) => leftOut.push({ file, reason });

  /** Beside the students' folders, by student. */
  const loose = new Map<string, string>();
  for (const name of await list(root)) {
    const kind = await kindOf(root, name);
    if (kind === "folder") {
      if ((await realpath(join(root, name))) !== except) await readStudent(name);
    } else if (kind !== "file") leave(name, kind);
    else if (only && isCode(name)) {
      const student = parse(name).name;
      const other = loose.get(student);
      if (other) leave(other, `${name} is graded instead`);
      loose.set(student, name); // .ts comes after .js
    } else leave(name, "lies in no student's folder; <student>/<exercise>.ts is expected");
  }

  for (const [student, file] of loose) {
    const own = submissions.find((submission) => submission.student === student);
    if (own) leave(file, `${own.file} is graded instead`);
    else submissions.push({ student, exercise: only!, file, path: join(root, file) });
  }
  submissions.sort((a, b) => (a.student < b.student ? -1 : a.student > b.student ? 1 : 0));

  async function readStudent(student: string): Promise<void> {
    const files = new Map<string, string>();
    for (const name of await list(join(root, student))) {
      const file = `${student}/${name}`;
      const kind = await kindOf(root, file);
      const exercise = parse(name).name;
      if (kind === "folder") leave(file, "is a folder; a student's files are read, not folders in between");
      else if (kind !== "file") leave(file, kind);
      else if (!isCode(name)) leave(file, "is no .ts or .js file");
      else if (broken.includes(exercise))
        leave(file, `the exercise is broken: \`gd check ${exercise}\` says why`);
      else if (!slugs.includes(exercise)) leave(file, unknown(exercise, slugs));
      else if (files.has(exercise)) leave(`${student}/${exercise}.js`, `${exercise}.ts is graded instead`);
      if (kind === "file" && isCode(name)) files.set(exercise, file); // .ts comes after .js
    }
    for (const exercise of only ? [only] : slugs) {
      const file = files.get(exercise);
      if (file) submissions.push({ student, exercise, file, path: join(root, file) });
    }
  }

  return { submissions, leftOut };
}

const isCode = (name: string) => [".ts", ".js"].includes(parse(name).ext);

function unknown(name: string, slugs: string[]): string {
  const near = suggest(name, slugs);
  return `no exercise is called ${name}${near ? `; did you mean ${near}?` : ""}`;
}

const list = async (folder: string) => (await readdir(folder)).filter((name) => !JUNK.test(name)).sort();

/** Whether this is a file or a folder of the class; otherwise why it is neither. */
async function kindOf(root: string, file: string): Promise<string> {
  try {
    const target = await realpath(join(root, file));
    if (!target.startsWith(root + sep)) return "is a link that leads out of the folder";
    const about = await stat(target);
    return about.isFile() ? "file" : about.isDirectory() ? "folder" : "is neither a file nor a folder";
  } catch {
    return "cannot be read, or is a link that leads nowhere";
  }
}
