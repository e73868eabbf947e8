import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { HandedInFile } from "./handed-in.ts";
import { junkIn } from "./junk.ts";

/** More than any file that is read; what is longer is no student's code. */
const MAX_BYTES = 64 * 1024 ** 2;

/** Every file below a folder, in the order of their names; of a tool's folder only the folder itself. */
export function walk(folder: string, except?: string): HandedInFile[] {
  const root = realpathSync(folder);
  const entries: HandedInFile[] = [];

  function visit(path: string): void {
    const names = readdirSync(join(root, path)).sort();
    for (const name of names) {
      const file = path ? `${path}/${name}` : name;
      const at = join(root, file);
      const kind = kindOf(at, root);
      if (kind === "folder" && at === except) continue;
      if (kind === "folder" && !junkIn(name)) visit(file);
      else
        entries.push(
          kind === "file"
            ? entry(file, at)
            : kind === "folder"
              ? entry(`${file}/`, at)
              : { ...entry(file, at), refused: kind },
        );
    }
  }
  visit("");
  return entries;
}

const entry = (file: string, at: string): HandedInFile => ({
  file,
  path: file,
  read: async () => readSome(at),
});

function readSome(at: string): Buffer {
  try {
    const { size } = statSync(at);
    if (size <= MAX_BYTES) return readFileSync(at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      code === "EACCES" ? "may not be read: you have no permission for it" : `cannot be read (${code})`,
    );
  }
  throw new Error("is longer than 64 MB");
}

/** Whether this is a file or a folder of the class; otherwise why it is neither. */
function kindOf(at: string, root: string): string {
  try {
    const about = lstatSync(at);
    if (about.isFile()) return "file";
    if (about.isDirectory()) return "folder";
    if (!about.isSymbolicLink()) return "is neither a file nor a folder";
    if (!realpathSync(at).startsWith(root + sep)) return "is a link that leads out of the folder";
    return statSync(at).isFile() ? "file" : "is a link to a folder";
  } catch {
    return "cannot be read, or is a link that leads nowhere";
  }
}
