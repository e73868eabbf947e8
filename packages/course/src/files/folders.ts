import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

const isMissing = (error: unknown) =>
  ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");

/** What reading a file or folder gives, or nothing where it is not there; any other error is thrown. */
export function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

/** Names the file in an error, which Node leaves out for a folder that is read and a disk that is full: `.catch(ofFile(path))`. */
export const ofFile =
  (path: string) =>
  (error: Error): never => {
    throw Object.assign(error, { path });
  };

/** Whether there is such a file or folder; unlike `existsSync` it throws where that cannot be told. */
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
 * Makes a folder, and those above it that are missing: the topmost one made is returned. Node's own `recursive` never
 * ends where a file system takes no folder, as in `/proc`.
 */
export function makeFolder(path: string, mode?: number): string | undefined {
  if (isFolder(path)) return undefined;
  const above = dirname(path) === path ? undefined : makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isFolder(path)) throw error; // or somebody else has made it just now
  }
  return above ?? path;
}
