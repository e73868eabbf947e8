import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileErrorReason } from "./file-error.ts";
import { ifThere } from "./folders.ts";
import { InputError } from "./problem.ts";

/** Reads a text file of a course; throws one sentence when it is not there or cannot be read. */
export async function readText(courseDir: string, file: string): Promise<string> {
  const bytes = await orInputError(file, readFile(join(courseDir, file)));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError([{ file, message: "is not written in UTF-8: save it in that encoding" }]);
  }
}

/** Whether a course has a file; throws one sentence when that cannot be determined. */
export const hasFile = async (courseDir: string, file: string): Promise<boolean> =>
  (await orInputError(file, ifThere(stat(join(courseDir, file))))) !== undefined;

/** The names in a folder of a course, without hidden files, sorted; none where there is no such folder. Throws one sentence when it cannot be read. */
export async function namesIn(courseDir: string, folder: string): Promise<string[]> {
  const reading = readdir(join(courseDir, folder)).catch((error) => {
    if (error.code !== "ENOTDIR") throw error; // which `ifThere` would take for a folder that is missing
    throw new InputError([{ file: folder, message: fileErrorReason(error)! }]);
  });
  const names = (await orInputError(folder, ifThere(reading))) ?? [];
  return names.filter((name) => !name.startsWith(".")).sort();
}

function orInputError<T>(file: string, reading: Promise<T>): Promise<T> {
  return reading.catch((error) => {
    throw error instanceof InputError ? error : new InputError([{ file, message: reason(error) }]);
  });
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "is missing";
  if (error.code === "ENOTDIR") return "is missing: there is a file where its folder is expected";
  return fileErrorReason(error) ?? `cannot be read (${error.code})`;
}
