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

/** Exercises that an earlier run has read. One whose files have not changed is not read again. */
export interface KeptExercises {
  /** By slug. */
  unchanged: Map<string, Exercise>;
  /** Writes the exercises of a course for the next run; a failure to write is ignored. */
  keep(course: Course): Promise<void>;
}

interface Entry {
  /** A hash of everything that the exercise was read from. */
  hash: string;
  exercise: Exercise;
}

/** A folder that only the user may read, since it holds solutions and hidden tests. */
const folder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "graded-descent");

/** Reads the exercises kept of a course, and of its overlay where it has one. */
export function openKeptExercises(courseDir: string, overlay: string | undefined): KeptExercises {
  const path = join(folder(), `${hash([courseDir, overlay])}.json`);
  // The code that reads exercises, and the core that is bundled into their tests.
  const tools = [ENGINE, ...[join(import.meta.dirname, ".."), ...coreOf(courseDir)].map(filesIn)];
  // Computed before the exercises are read, so that a change meanwhile is noticed by the next run.
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

/** The names in a folder, files included; none where it cannot be read, which is reported when the course is read. */
const foldersIn = (courseDir: string) =>
  isFolder(courseDir) ? readdirSync(courseDir).filter(isExerciseFolder) : [];

/** The entries of the file; none where it cannot be read for any reason, since it only saves time. */
function existing(path: string): Entry[] {
  try {
    const entries: Entry[] = JSON.parse(readFileSync(path, "utf8"));
    return entries.filter(({ exercise }) => exercise !== undefined);
  } catch {
    return [];
  }
}

/** The folders of core that tests may be bundled with: in the course's own repository, and here. */
const coreOf = (courseDir: string): string[] =>
  [courseDir, import.meta.dirname].flatMap((from) => {
    try {
      return dirname(createRequire(join(from, "from.js")).resolve("@graded-descent/core"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
      return []; // not installed there
    }
  });

/** Every file below a folder with its content, by name; none where there is no such folder. */
function filesIn(folder: string): [name: string, content: string][] {
  if (!isFolder(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return paths.sort().map((path) => [path, contentOf(path)]);
}

/** Empty where it cannot be read, which is reported when the exercise is read. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const hash = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 32);
