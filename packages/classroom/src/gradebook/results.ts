import { rmSync } from "node:fs";
import { type FileHandle, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { atomicWrite, makeFolder, ofFile } from "@graded-descent/course";
import { stringify } from "csv-stringify/sync";
import type { UnknownFile } from "../people/enrol.ts";
import type { RosterStudent } from "../people/roster.ts";
import type { LeftOut, ReviewItem } from "../submissions/handed-in.ts";
import type { GradedSubmission } from "./graded-submission.ts";

/** The files that a graded class leaves: written as it is graded, seen under their names once all is in them. */
export interface Results {
  /** With the text that was graded, which `sources/` keeps. */
  add(graded: GradedSubmission, source: string): Promise<void>;
  leaveOut(file: LeftOut): Promise<void>;
  review(file: ReviewItem): Promise<void>;
  /** A student of the class list handed in nothing for an exercise. */
  addMissing(student: RosterStudent, exercise: string, maxPoints: number): Promise<void>;
  addUnknown(file: UnknownFile): Promise<void>;
  /** Gives the files their names. */
  finish(): Promise<void>;
  /** Removes what was written, unless it is finished. */
  close(): Promise<void>;
  /** The same at once, for a process that is told to end. */
  discard(): void;
}

const COLUMNS = {
  "results.csv": [
    ...["student", "id", "email", "group", "exercise", "attempt", "submitted_at", "late"],
    ...["verdict", "points", "max_points", "diagnosis", "file", "reading", "source_sha256"],
  ],
  "left-out.csv": ["file", "reason"],
  "attention.csv": ["file", "student", "proposed", "decision", "why"],
  "unknown.csv": ["file", "student", "id", "email", "why"],
};

/** A name such as `=1+1` must not become a formula in whoever opens the file. */
const row = (...cells: unknown[]) => stringify([cells], { escape_formulas: true, cast: { boolean: String } });

/** Opens `results.csv`, `results.json`, `left-out.csv`, `attention.csv` and `sources/` in a folder, made if need be. */
export async function openResults(folder: string, { hasRoster = false } = {}): Promise<Results> {
  const sources = join(folder, "sources");
  makeFolder(sources);
  const kept = new Set(await readdir(sources));
  const used = new Set<string>();
  const files = new Map<string, FileHandle>();
  const part = (name: string) => join(folder, `.${name}.part`);
  /** Written a good many rows at a time. */
  const waiting = new Map<string, string>();
  async function write(name: string, text: string, enough = 65_536): Promise<void> {
    const more = (waiting.get(name) ?? "") + text;
    waiting.set(name, more.length < enough ? more : "");
    if (more.length >= enough) await files.get(name)!.appendFile(more);
  }

  const tables = Object.entries(COLUMNS).filter(([name]) => hasRoster || name !== "unknown.csv");
  for (const name of [...tables.map(([name]) => name), "results.json"])
    files.set(name, await open(part(name), "w"));
  for (const [name, columns] of tables) await write(name, row(...columns));
  await write("results.json", "[");
  let separator = "\n";

  async function keep(sha256: string, source: string): Promise<void> {
    const name = `${sha256}.ts`;
    used.add(name);
    if (kept.has(name)) return;
    await atomicWrite(join(sources, name), source);
    kept.add(name);
  }

  return {
    async add(graded, source) {
      const { student, id, email, group, attempt, submittedAt, late, file, reading, sha256, report } = graded;
      const { exercise, verdict, points, maxPoints, diagnosis } = report;
      await keep(sha256, source);
      await write(
        "results.csv",
        row(
          ...[student, id, email, group, exercise, attempt, submittedAt, late],
          ...[verdict, points, maxPoints, diagnosis?.mistake, file, reading, sha256],
        ),
      );
      await write("results.json", `${separator}${JSON.stringify(graded)}`);
      separator = ",\n";
    },
    leaveOut: ({ file, reason }) => write("left-out.csv", row(file, reason)),
    review: ({ file, student, proposed, why }) =>
      write("attention.csv", row(file, student, proposed, "", why)),
    addMissing: ({ name, id, email }, exercise, maxPoints) =>
      write(
        "results.csv",
        row(
          ...[name, id, email, undefined, exercise, undefined, undefined, undefined],
          ...["missing", 0, maxPoints, undefined, undefined, undefined, undefined],
        ),
      ),
    addUnknown: ({ file, student, id, email, why }) =>
      write("unknown.csv", row(file, student, id, email, why)),
    async finish() {
      await write("results.json", "\n]\n");
      for (const [name, handle] of files) {
        await write(name, "", 0);
        await handle.close();
      }
      for (const name of files.keys()) {
        const path = join(folder, name);
        await rename(part(name), path).catch(ofFile(path));
      }
      files.clear();
      if (!hasRoster) await rm(join(folder, "unknown.csv"), { force: true });
      for (const name of kept) if (!used.has(name)) await rm(join(sources, name), { force: true });
    },
    async close() {
      for (const [name, handle] of files) {
        await handle.close();
        await rm(part(name), { force: true });
      }
    },
    discard() {
      for (const name of files.keys()) rmSync(part(name), { force: true });
    },
  };
}
