import { Work } from "@graded-descent/grader";
import {
  BlobReader,
  BlobWriter,
  configure,
  type FileEntry,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js";
import * as z from "zod/mini";
import { MAX_SOURCE, type StoredWork } from "../../../shared/api.ts";

configure({ useWebWorkers: false }); // which it starts from `blob:`, and our content security policy forbids

const MAX_FILES = 5000;
const MAX_UNPACKED = 64 * 2 ** 20; // bytes

/** One exercise in a hand-in file, with its code beside what is said of it. */
export type HandedExercise = Pick<StoredWork["exercises"][number], "slug" | "attempts"> & {
  testsHash: string | null;
  source: string;
};

/** A file that cannot be brought in; the message says why. */
export class WorkFileError extends Error {
  override name = "WorkFileError";
}

/** Writes a hand-in file: `work.json`, and each source beside it. */
export async function packWork(student: string, exercises: HandedExercise[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter("application/zip"));
  const files: [path: string, text: string][] = [];
  const work: Work = {
    format: "graded-descent-work",
    version: 1,
    student,
    exportedAt: new Date().toISOString(),
    exercises: {},
  };
  for (const { slug, testsHash, source, attempts } of exercises) {
    work.exercises[slug] = {
      testsHash,
      source: `${slug}/solution.ts`,
      attempts: attempts.map((attempt) => ({ ...attempt, source: `${slug}/attempts/${attempt.attempt}.ts` })),
    };
    files.push([`${slug}/solution.ts`, source]);
    for (const { attempt, source } of attempts) files.push([`${slug}/attempts/${attempt}.ts`, source]);
  }
  await zip.add("work.json", new TextReader(JSON.stringify(work, null, 2)));
  for (const [path, text] of files) await zip.add(path, new TextReader(text));
  return zip.close();
}

/** Reads a hand-in file, all of it or nothing: a WorkFileError says what is wrong with it. */
export async function unpackWork(file: Blob): Promise<{ student: string; exercises: HandedExercise[] }> {
  const entries = await entriesOf(file);
  const work = await readWork(entries);
  const exercises: HandedExercise[] = [];
  for (const [slug, { testsHash, source, attempts }] of Object.entries(work.exercises)) {
    const handed = { slug, testsHash, source: await read(entries, source), attempts: [] };
    exercises.push({ ...handed, attempts: await Promise.all(attempts.map(withSource)) });
  }
  return { student: work.student, exercises };

  async function withSource<Attempt extends { source: string }>(attempt: Attempt): Promise<Attempt> {
    return { ...attempt, source: await read(entries, attempt.source) };
  }
}

type Entries = Map<string, FileEntry>;

async function entriesOf(file: Blob): Promise<Entries> {
  const list = await new ZipReader(new BlobReader(file)).getEntries().catch(() => {
    throw new WorkFileError("This is no zip file, or it is damaged.");
  });
  const files = list.filter((entry) => !entry.directory);
  const unpacked = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (files.length > MAX_FILES || unpacked > MAX_UNPACKED) {
    throw new WorkFileError("This zip file holds far more than one student’s work.");
  }
  return new Map(files.map((entry) => [entry.filename, entry]));
}

async function readWork(entries: Entries): Promise<Work> {
  if (!entries.has("work.json")) {
    throw new WorkFileError("This zip file has no work.json, so it was not handed in from this course.");
  }
  const text = await read(entries, "work.json", Number.POSITIVE_INFINITY);
  const work = z.safeParse(Work, parsed(text));
  if (work.success) return work.data;
  throw new WorkFileError("The work.json in this file is not of the form that this course writes.");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function read(entries: Entries, path: string, longest = MAX_SOURCE): Promise<string> {
  const entry = entries.get(path);
  if (!entry) throw new WorkFileError(`The file lacks ${path}, which its work.json names.`);
  const text = await entry.getData(new TextWriter(), { checkSignature: true }).catch(() => {
    throw new WorkFileError(`${path} in this file is damaged.`);
  });
  if (text.length > longest) throw new WorkFileError(`${path} in this file is too long to be a program.`);
  if (!text.isWellFormed() || text.includes("\0"))
    throw new WorkFileError(`${path} in this file is no text.`);
  return text;
}
