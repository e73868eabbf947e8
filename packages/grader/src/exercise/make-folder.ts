import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, and those above it that are missing: the topmost one made is returned. Node's own `recursive` never
 * ends where a file system takes no folder, as in `/proc`.
 */
export function makeFolder(path: string, mode?: number): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const above = dirname(path) === path ? undefined : makeFolder(dirname(path), mode);
  mkdirSync(path, { mode });
  return above ?? path;
}
