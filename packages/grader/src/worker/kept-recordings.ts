import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Recording } from "../diagnose/recording.ts";
import type { Gradable } from "../gradable.ts";

/** A folder that is the user's alone, for what mistakes answer to hidden tests is in it. */
const folder = () =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "graded-descent", "recordings");

let graderHash: string | undefined;

/** Where the recordings of an exercise are kept: a name that changes with all that they come from. */
function pathOf({ slug, solution, mistakes, terms }: Gradable): string {
  const root = join(import.meta.dirname, "..");
  graderHash ??= hash(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8")),
  );
  const known = mistakes.map(({ name, hint, source }) => [name, hint, source]);
  return join(folder(), `${slug}-${hash([graderHash, terms.full.testsHash, solution, known])}.json`);
}

/** The recordings that an earlier run has made; nothing where there are none, or none that can be read. */
export async function readRecordings(exercise: Gradable): Promise<Recording[] | undefined> {
  try {
    return JSON.parse(await readFile(pathOf(exercise), "utf8"));
  } catch {
    return undefined; // they are made again
  }
}

/** Keeps recordings for the next run; where nothing can be kept, nothing is. */
export async function keepRecordings(exercise: Gradable, recordings: Recording[]): Promise<void> {
  try {
    const path = pathOf(exercise);
    await mkdir(folder(), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, JSON.stringify(recordings), { mode: 0o600 });
    await rename(unfinished, path);
  } catch {} // the next run makes them again
}

const hash = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 32);
