import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isFolder, makeFolder, ofFile } from "./folders.ts";

type Content = string | Uint8Array;

interface WriteOptions {
  /** Permissions of the files, and of new folders; the system's defaults if not given. */
  file?: number;
  folder?: number;
  /** Flush each file to the disk before it is renamed; false by default. */
  flush?: boolean;
}

/** Writes files into a folder, all of them or none: each is renamed to its name after all have been written. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Content>,
  options: WriteOptions = {},
): Promise<void> {
  const parts = new Map<string, string>();
  const made: string[] = [];
  try {
    for (const [name, content] of files) {
      const file = join(folder, name);
      const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`); // unique, since another process may write the same file
      const first = makeFolder(dirname(file), options.folder);
      if (first) made.push(first);
      if (isFolder(file)) throw Object.assign(new Error("is a folder"), { code: "EISDIR", path: file });
      parts.set(part, file);
      await writeFile(part, content, { mode: options.file, flush: options.flush }).catch(ofFile(file));
    }
    for (const [part, file] of parts) await rename(part, file).catch(ofFile(file));
  } catch (error) {
    for (const path of [...parts.keys(), ...made]) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

/** Writes one file atomically: a reader finds the old file or the new one, and after a failure the old one is unchanged. */
export const atomicWrite = (file: string, content: Content, options?: WriteOptions): Promise<void> =>
  writeFiles(dirname(file), new Map([[basename(file), content]]), options);
