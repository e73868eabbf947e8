import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isFolder, makeFolder } from "../exercise/folders.ts";

/** Writes files into a folder, all of them or none: they get their names once each is written. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const parts = new Map<string, string>();
  const made: string[] = [];
  try {
    for (const [name, content] of files) {
      const file = join(folder, name);
      const part = join(dirname(file), `.${basename(file)}.part`);
      const first = makeFolder(dirname(file));
      if (first) made.push(first);
      if (isFolder(file)) throw Object.assign(new Error("is a folder"), { code: "EISDIR", path: file });
      parts.set(part, file);
      await writeFile(part, content).catch((error) => {
        throw Object.assign(error, { path: file });
      });
    }
    for (const [part, file] of parts) await rename(part, file);
  } catch (error) {
    for (const path of [...parts.keys(), ...made]) await rm(path, { recursive: true, force: true });
    throw error;
  }
}
