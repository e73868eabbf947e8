import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../exercise/load.ts";
import type { Report } from "../report.ts";

/**
 * The reports of earlier runs, so that one that was stopped, or is run again, grades only what is new. Each is a line of
 * `.reports.jsonl`, written as soon as it is there: of a run that was killed at most the last line is torn.
 */
export interface KeptReports {
  /** Whether there are any. */
  isEmpty: boolean;
  has(key: string): boolean;
  get(key: string): Report | undefined;
  add(key: string, report: Report): void;
  /** Drops those that this run had no use for, once they are more than the others. */
  close(options?: { tidy: boolean }): void;
}

/** Of one exercise everything that its reports depend on: tests, engine, limits, points, mistakes. */
const versions = new WeakMap<Exercise, string>();

/** What a report depends on: all that, and the submission. */
export function keyOf(exercise: Exercise, sha256: string): string {
  const { terms, mistakes } = exercise;
  const version =
    versions.get(exercise) ??
    hash([terms.full, mistakes.map(({ name, hint, source }) => [name, hint, source])]);
  versions.set(exercise, version);
  return `${version}-${sha256}`;
}

const hash = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 16);

/** Opens those that lie in the folder of the results. */
export function openKeptReports(folder: string): KeptReports {
  const path = join(folder, ".reports.jsonl");
  const text = existing(path);
  const reports = new Map(text.split("\n").flatMap(entry));
  let file: number | undefined;
  const used = new Set<string>();

  return {
    isEmpty: reports.size === 0,
    has: (key) => reports.has(key),
    get(key) {
      const json = reports.get(key);
      if (!json) return undefined;
      used.add(key);
      return JSON.parse(json);
    },
    add(key, report) {
      const json = JSON.stringify(report);
      file ??= openAt(path, text !== "" && !text.endsWith("\n"));
      writeSync(file, line(key, json));
      reports.set(key, json);
      used.add(key);
    },
    close({ tidy } = { tidy: false }) {
      if (file !== undefined) closeSync(file);
      if (!tidy || reports.size <= 2 * used.size) return;
      const lines = [...used].map((key) => line(key, reports.get(key)!));
      writeFileSync(`${path}.part`, lines.join(""));
      renameSync(`${path}.part`, path);
    },
  };
}

function openAt(path: string, isTorn: boolean): number {
  const file = openSync(path, "a");
  if (isTorn) writeSync(file, "\n");
  return file;
}

function existing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw Object.assign(error as Error, { path }); // which reading a folder leaves out
  }
}

const line = (key: string, json: string) => `${key} ${json.length} ${json}\n`;

/** A line says how long its report is; a torn one is shorter. */
function entry(text: string): [key: string, json: string][] {
  const [key, length] = text.split(" ", 2);
  const json = text.slice(`${key} ${length} `.length);
  return json !== "" && json.length === Number(length) ? [[key, json]] : [];
}
