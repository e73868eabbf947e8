import { createHash } from "node:crypto";
import { appendFileSync, closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { atomicWrite, type Exercise } from "@graded-descent/course";
import { FORMAT_VERSION, type Report } from "@graded-descent/grader/node";

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
  close(options?: { tidy: boolean }): Promise<void>;
}

/** Of one exercise everything that its reports depend on: their format, tests, engine, limits, points, mistakes. */
const versions = new WeakMap<Exercise, string>();

/** What a report depends on: all that, and the submission. */
export function keyOf(exercise: Exercise, sha256: string): string {
  const { terms, mistakes } = exercise;
  const version =
    versions.get(exercise) ??
    hash([FORMAT_VERSION, terms.full, mistakes.map(({ name, hint, source }) => [name, hint, source])]);
  versions.set(exercise, version);
  return `${version}-${sha256}`;
}

const hash = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 16);

/** Where in the file a report of this run stands, in bytes. */
interface Place {
  at: number;
  length: number;
}

/** Opens those that lie in the folder of the results. */
export function openKeptReports(folder: string): KeptReports {
  const path = join(folder, ".reports.jsonl");
  const text = existing(path);
  /** Those of earlier runs as they stand; of this one, which may be long, only where. */
  const reports = new Map<string, string | Place>(text.split("\n").flatMap(entry));
  let file: number | undefined;
  let end = 0;
  const used = new Set<string>();

  function jsonOf(key: string): string {
    const report = reports.get(key)!;
    if (typeof report === "string") return report;
    const bytes = Buffer.alloc(report.length);
    readSync(file!, bytes, 0, report.length, report.at);
    return bytes.toString();
  }

  return {
    isEmpty: reports.size === 0,
    has: (key) => reports.has(key),
    get(key) {
      if (!reports.has(key)) return undefined;
      used.add(key);
      return JSON.parse(jsonOf(key));
    },
    add(key, report) {
      const json = JSON.stringify(report);
      if (file === undefined) {
        file = openAt(path, text !== "" && !text.endsWith("\n"));
        end = fstatSync(file).size;
      }
      const whole = line(key, json);
      appendFileSync(file, whole); // all of it, or it throws
      end += Buffer.byteLength(whole);
      const length = Buffer.byteLength(json);
      reports.set(key, { at: end - length - 1, length });
      used.add(key);
    },
    async close({ tidy } = { tidy: false }) {
      if (tidy && reports.size > 2 * used.size) {
        await atomicWrite(path, [...used].map((key) => line(key, jsonOf(key))).join(""));
      }
      if (file !== undefined) closeSync(file);
    },
  };
}

function openAt(path: string, isTorn: boolean): number {
  const file = openSync(path, "a+");
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
