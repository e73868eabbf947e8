import { rmSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { LeftOut } from "../submissions/plain.ts";
import type { GradedFile } from "./grade-all.ts";

/** The files that a graded class leaves: written as it is graded, seen under their names once all is in them. */
export interface Results {
  add(graded: GradedFile): Promise<void>;
  leaveOut(file: LeftOut): Promise<void>;
  /** Gives the files their names. */
  finish(): Promise<void>;
  /** Removes what was written, unless it is finished. */
  close(): Promise<void>;
  /** The same at once, for a process that is told to end. */
  discard(): void;
}

const COLUMNS = ["student", "exercise", "verdict", "points", "max_points", "diagnosis", "source_sha256"];

/** A name such as `=1+1` must not become a formula in whoever opens the file. */
const row = (...cells: unknown[]) => stringify([cells], { escape_formulas: true });

/** Opens `results.csv`, `results.json` and `left-out.csv` in a folder, which is made if need be. */
export async function openResults(folder: string): Promise<Results> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, FileHandle>();
  const part = (name: string) => join(folder, `.${name}.part`);
  const write = (name: string, text: string) => files.get(name)!.appendFile(text);

  for (const name of ["results.csv", "results.json", "left-out.csv"])
    files.set(name, await open(part(name), "w"));
  await write("results.csv", row(...COLUMNS));
  await write("left-out.csv", row("file", "reason"));
  await write("results.json", "[");
  let separator = "\n";

  return {
    async add({ student, report, sha256 }) {
      const { exercise, verdict, points, maxPoints, diagnosis } = report;
      await write(
        "results.csv",
        row(student, exercise, verdict, points, maxPoints, diagnosis?.mistake, sha256),
      );
      await write("results.json", `${separator}${JSON.stringify({ student, report })}`);
      separator = ",\n";
    },
    leaveOut: ({ file, reason }) => write("left-out.csv", row(file, reason)),
    async finish() {
      await write("results.json", "\n]\n");
      for (const handle of files.values()) await handle.close();
      for (const name of files.keys()) await rename(part(name), join(folder, name));
      files.clear();
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
