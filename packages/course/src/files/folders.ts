import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

const isMissing = (error: unknown) =>
  ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");

/** The result of reading a file or folder; undefined if it does not exist. Any other error is thrown. */
export function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

/** Adds a path to an error, since Node leaves it out if the disk is full or a folder is read as a file: `.catch(ofFile(path))`. */
export const ofFile =
  (path: string) =>
  (error: Error): never => {
    throw Object.assign(error, { path });
  };

/** Whether a file or folder exists; unlike `existsSync` it throws if that cannot be determined. */
export function isThere(path: string): boolean {
  try {
    return statSync(path) !== undefined;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Makes a folder and its missing parents; returns the topmost one made. Node's own `recursive` does not end on a file
 * system that takes no folders, such as `/proc`.
 */
export function makeFolder(path: string, mode?: number): string | undefined {
  if (isFolder(path)) return undefined;
  const above = dirname(path) === path ? undefined : makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isFolder(path)) throw error; // otherwise another process has just made it
  }
  return above ?? path;
}
