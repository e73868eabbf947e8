import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { ENGINE } from "@graded-descent/grader/node";
import type { Exercise } from "../exercise/load.ts";
import { isExerciseFolder } from "../exercise/overlay.ts";
import { isFolder } from "../files/folders.ts";
import { atomicWrite } from "../files/write-files.ts";
import type { Course } from "./course.ts";

/** Exercises as they were read by an earlier run, so that those whose files have not changed need not be read again. */
export interface KeptExercises {
  /** By slug. */
  unchanged: Map<string, Exercise>;
  /** Keeps those of a course for the next run. Where nothing can be kept, nothing is. */
  keep(course: Course): Promise<void>;
}

interface Entry {
  /** Of everything that the exercise was read from. */
  hash: string;
  exercise: Exercise;
}

/** A folder that is the user's alone, for solutions and hidden tests are in it. */
const folder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "graded-descent");

/** Opens those kept of a course, with an overlay's folder where it has one. */
export function openKeptExercises(courseDir: string, overlay: string | undefined): KeptExercises {
  const path = join(folder(), `${hash([courseDir, overlay])}.json`);
  // What reads an exercise, and what goes into its tests.
  const tools = [ENGINE, ...[join(import.meta.dirname, ".."), ...coreOf(courseDir)].map(filesIn)];
  // As they are now, before they are read: what changes meanwhile is read again the next time.
  const hashes = new Map(
    foldersIn(courseDir).map((slug) => {
      const files = [join(courseDir, slug), ...(overlay ? [join(overlay, slug)] : [])].map(filesIn);
      return [slug, hash([tools, files])];
    }),
  );
  const unchanged = existing(path).filter(({ hash, exercise }) => hash === hashes.get(exercise.slug));

  return {
    unchanged: new Map(unchanged.map(({ exercise }) => [exercise.slug, exercise])),
    async keep({ exercises }) {
      const own = [...exercises.values()].filter(({ dir, slug }) => dir === join(courseDir, slug));
      if (unchanged.length === own.length) return;
      const entries = own.map((exercise): Entry => ({ hash: hashes.get(exercise.slug)!, exercise }));
      const mode = { folder: 0o700, file: 0o600 };
      await atomicWrite(path, JSON.stringify(entries), mode).catch(() => {}); // the next run reads them again
    },
  };
}

/** Files as well, which are no exercises; where there is no course, that is said when it is read. */
const foldersIn = (courseDir: string) =>
  isFolder(courseDir) ? readdirSync(courseDir).filter(isExerciseFolder) : [];

/** Nothing where they cannot be read, whatever the reason: they only save the time of reading the exercises. */
function existing(path: string): Entry[] {
  try {
    const entries: Entry[] = JSON.parse(readFileSync(path, "utf8"));
    return entries.filter(({ exercise }) => exercise !== undefined);
  } catch {
    return [];
  }
}

/** The folders of the core that tests may be bundled with: that of the course's own repository, and ours. */
const coreOf = (courseDir: string): string[] =>
  [courseDir, import.meta.dirname].flatMap((from) => {
    try {
      return dirname(createRequire(join(from, "from.js")).resolve("@graded-descent/core"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
      return []; // not installed there
    }
  });

/** Every file below a folder, by name, with what is in it; none where there is no such folder. */
function filesIn(folder: string): [name: string, content: string][] {
  if (!isFolder(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return paths.sort().map((path) => [path, contentOf(path)]);
}

/** Nothing where it cannot be read, which reading the exercise says. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const hash = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 32);
