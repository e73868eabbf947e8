import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ExerciseError } from "./problem.ts";

/** Reads a text file of a course; throws one sentence when it is not there or cannot be read. */
export async function readText(courseDir: string, file: string): Promise<string> {
  try {
    return (await readFile(join(courseDir, file), "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    throw new ExerciseError([{ file, message: reason(error) }]);
  }
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "is missing";
  if (code === "EISDIR") return "is a folder; a file is expected here";
  if (code === "EACCES") return "may not be read: you have no permission for it";
  return `cannot be read (${code})`;
}
