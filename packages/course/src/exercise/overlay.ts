import { readdir } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { namesIn } from "../files/files.ts";
import { InputError, type Problem } from "../files/problem.ts";
import { asCode, didYouMean, suggest } from "../files/suggest.ts";

/** What an overlay holds for one exercise; paths are relative to the course's folder. */
export interface OverlayFiles {
  tests?: string;
  mistakes?: string;
}

/**
 * Finds what an overlay, a folder outside the course's repository, adds to an exercise: `<slug>/tests/hidden.ts`
 * and `<slug>/mistakes/`. Any other file is a problem, since its author would expect it to be used.
 */
export async function findOverlayFiles(
  courseDir: string,
  overlay: string,
  slug: string,
): Promise<OverlayFiles> {
  const folder = `${relativeTo(courseDir, overlay)}/${slug}`;
  const names = await namesIn(courseDir, folder);
  const tests = names.includes("tests") ? await namesIn(courseDir, `${folder}/tests`) : [];
  const files = [...names.filter((name) => name !== "tests"), ...tests.map((name) => `tests/${name}`)];
  const unknown = files.filter((name) => name !== "mistakes" && name !== "tests/hidden.ts");
  if (unknown.length > 0) {
    const message = "is not read; an overlay adds tests/hidden.ts and mistakes/ to an exercise";
    throw new InputError(unknown.map((name) => ({ file: `${folder}/${name}`, message })));
  }
  return {
    tests: tests.includes("hidden.ts") ? `${folder}/tests/hidden.ts` : undefined,
    mistakes: names.includes("mistakes") ? `${folder}/mistakes` : undefined,
  };
}

/** One problem for each folder of an overlay that has the name of no exercise; throws an InputError if the overlay cannot be read. */
export async function strayFolders(courseDir: string, overlay: string, slugs: string[]): Promise<Problem[]> {
  const entries = await readdir(overlay, { withFileTypes: true }).catch(() => {
    const message = "is no folder that can be read; an overlay is expected here";
    throw new InputError([{ file: overlay, message }]);
  });
  return entries
    .filter((entry) => entry.isDirectory() && isExerciseFolder(entry.name) && !slugs.includes(entry.name))
    .map(({ name }) => {
      const wanted = didYouMean(name, slugs, { show: asCode });
      const message = `is for no exercise: the course has none of that name${wanted}`;
      return { file: `${relativeTo(courseDir, overlay)}/${name}`, message, exercise: suggest(name, slugs) };
    });
}

/** Whether a folder is an exercise, by its name: `_template`, `.git` and `node_modules` are not. */
export const isExerciseFolder = (name: string): boolean => !/^[._]/.test(name) && name !== "node_modules";

const relativeTo = (courseDir: string, folder: string) =>
  relative(courseDir, resolve(folder)).split(sep).join("/") || ".";
