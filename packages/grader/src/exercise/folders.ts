import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

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
