import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { atomicWrite, ifThere, ofFile } from "@graded-descent/course";
import type { ClassSubmissions } from "../submissions/read-class.ts";
import { ResultsError } from "./read-results.ts";

const FILE = ".class.json";

/** By whom a folder of results knows its class again. */
interface KnownClass {
  files: string[];
  students: string[];
}

/** Throws where the results in a folder are of another class: no file and no student of this one is in it. */
export async function refuseAnotherClass(folder: string, found: ClassSubmissions): Promise<void> {
  const path = join(folder, FILE);
  const text = await ifThere(readFile(path, "utf8")).catch(ofFile(path));
  const before = text === undefined ? undefined : parsed(text);
  const now = knownBy(found);
  const shares = (a: string[] = [], b: string[] = []) => {
    const all = new Set(a);
    return b.some((one) => all.has(one));
  };
  const isSame =
    !before ||
    before.files.length === 0 ||
    now.files.length === 0 ||
    shares(before.files, now.files) ||
    shares(before.students, now.students);
  if (isSame) return;
  throw new ResultsError(
    `${folder} holds the results of another class, whose decisions and adjustments would be taken for this one's; name another folder with --out`,
  );
}

/** Keeps what a later run knows the class by. */
export const rememberClass = (folder: string, found: ClassSubmissions): Promise<void> =>
  atomicWrite(join(folder, FILE), JSON.stringify(knownBy(found)));

const knownBy = ({ files, submissions }: ClassSubmissions): KnownClass => ({
  files: [...files],
  students: [...new Set(submissions.flatMap((one) => one.students.map(({ id, name }) => id ?? name)))],
});

function parsed(text: string): KnownClass | undefined {
  try {
    const { files, students } = JSON.parse(text);
    return Array.isArray(files) && Array.isArray(students) ? { files, students } : undefined;
  } catch {
    return undefined;
  }
}
