import { readFileSync, statSync } from "node:fs";
import { messageOf } from "@graded-descent/grader/node";
import { ARCHIVE, openTar, openZip, openZipFile, UNREAD_ARCHIVE } from "./archive.ts";
import { walk } from "./folder.ts";
import type { HandedInFile, LeftOut } from "./handed-in.ts";
import { junkIn } from "./junk.ts";
import type { NameEncoding } from "./zip-names.ts";

/** What a folder or an archive holds, the archives in it opened. */
export interface Input {
  entries: HandedInFile[];
  leftOut: LeftOut[];
  /** What is not sure of the names, a sentence each. */
  doubts: string[];
  close(): void;
}

/** Archives within archives are opened so deep, and no more than this comes out of all of them. */
const MAX_DEPTH = 3;
const MAX_UNPACKED_BYTES = 1024 ** 3;

/** How it is read: without a folder that is no student's, where the results go; names in zip files in the encoding that is said, else detected. */
interface InputOptions {
  except?: string;
  names?: NameEncoding;
}

/** Reads what a class handed in. */
export async function readInput(path: string, { except, names }: InputOptions = {}): Promise<Input> {
  const opened = await open(path, { except, names });
  const doubts = new Set(opened.doubt ? [opened.doubt] : []);
  const tools = new Map<string, LeftOut>();
  const entries: HandedInFile[] = [];
  let unpacked = 0;

  async function take(entry: HandedInFile, depth: number): Promise<void> {
    const junk = junkIn(entry.path);
    if (junk) tools.set(junk, { file: junk, reason: "is a tool's own, not a student's", kind: "tools" });
    else if (entry.refused) entries.push(entry);
    else if (UNREAD_ARCHIVE.test(entry.path))
      refuse(entry, "is an archive that is not opened here; zip, tar and tar.gz are");
    else if (!ARCHIVE.test(entry.path)) entries.push(entry);
    else if (depth === MAX_DEPTH)
      refuse(entry, `is an archive within ${MAX_DEPTH} others, and no deeper is looked`);
    else await unpack(entry, depth);
  }

  async function unpack(entry: HandedInFile, depth: number): Promise<void> {
    try {
      const bytes = await entry.read();
      const inside = /\.zip$/i.test(entry.path) ? await openZip(bytes, names) : await openTar(bytes);
      if (inside.doubt) doubts.add(`${entry.file}: ${inside.doubt}`);
      unpacked += inside.bytes;
      if (unpacked > MAX_UNPACKED_BYTES)
        return refuse(entry, "is not opened: the archives together unpack to more than 1 GB");
      if (inside.entries.length === 0) refuse(entry, "is an archive with nothing in it");
      for (const one of inside.entries) {
        await take(
          { ...one, file: `${entry.file}/${one.file}`, path: `${entry.path}/${one.path}` },
          depth + 1,
        );
      }
    } catch (error) {
      refuse(entry, messageOf(error));
    }
  }

  const refuse = (entry: HandedInFile, refused: string) => void entries.push({ ...entry, refused });

  for (const entry of opened.entries) await take(entry, 0);
  return { entries, leftOut: [...tools.values()], doubts: [...doubts], close: opened.close };
}

async function open(
  path: string,
  { except, names }: InputOptions,
): Promise<Pick<Input, "entries" | "close"> & { doubt?: string }> {
  if (statSync(path).isDirectory()) return { entries: walk(path, except), close() {} };
  if (/\.zip$/i.test(path)) return openZipFile(path, names);
  if (!ARCHIVE.test(path)) throw new Error(`${path}: is neither a folder nor a zip file`);
  const { entries } = await openTar(readFileSync(path)).catch((error) => {
    throw new Error(`${path}: ${messageOf(error)}`);
  });
  return { entries, close() {} };
}
