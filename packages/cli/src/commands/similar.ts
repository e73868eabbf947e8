import { join } from "node:path";
import {
  howMany,
  inWords,
  readClass,
  readResults,
  readSources,
  type Similarity,
  similar,
  type Text,
  writeSimilar,
} from "@graded-descent/classroom";
import { type Course, isThere, loadCourse, writeFiles } from "@graded-descent/course";
import { defineCommand } from "citty";
import { courseFolder, courseOption } from "../course.ts";
import { plain } from "../format.ts";
import { UsageError } from "../usage.ts";
import { askedOf } from "./bulk.ts";

export default defineCommand({
  meta: { name: "similar", description: "Find pairs of submissions that share too much" },
  args: {
    class: {
      type: "positional",
      description: "a class as gd bulk reads it, or the folder that it filled",
      required: true,
    },
    out: { type: "string", description: "where to write similar.html (else here)", valueHint: "folder" },
    exercise: { type: "string", description: "the only exercise to compare", valueHint: "name" },
    json: { type: "boolean", description: "print the pairs as JSON" },
    course: courseOption,
  },
  async run({ args }) {
    const course = await loadCourse(courseFolder(args.course));
    const texts = await textsOf(args.class, course, args.exercise);
    if (texts.size === 0) throw new UsageError(`${args.class} holds no submission that can be compared`);
    const all = [...texts].map(([slug, own]) => similar(course.exercises.get(slug)!, own));
    const out = args.out ?? ".";
    await writeFiles(out, new Map([["similar.html", writeSimilar(all)]]));
    if (args.json) console.log(JSON.stringify(all.map(brief), null, 2));
    else console.log([...all.flatMap(formatSimilarity), `See ${join(out, "similar.html")}`].join("\n"));
  },
});

/** The texts of a class by exercise, in the course's order: as they were graded, or as they were handed in. */
async function textsOf(path: string, course: Course, only?: string): Promise<Map<string, Text[]>> {
  const asked = askedOf(course, only);
  const found = isThere(join(path, "results.json"))
    ? await gradedTexts(path)
    : await handedInTexts(path, asked);
  const slugs = only ? [only] : [...course.exercises.keys()];
  return new Map(slugs.flatMap((slug) => (found.has(slug) ? [[slug, found.get(slug)!] as const] : [])));
}

async function gradedTexts(folder: string): Promise<Map<string, Text[]>> {
  const graded = await readResults(folder);
  const sources = await readSources(folder, graded);
  const texts = new Map<string, Text[]>();
  for (const { student, id, file, sha256, report } of graded) {
    const source = sources.get(sha256);
    if (source !== undefined) push(texts, report.exercise, { student: called(student, id), file, source });
  }
  return texts;
}

async function handedInTexts(path: string, asked: ReturnType<typeof askedOf>): Promise<Map<string, Text[]>> {
  const { submissions } = await readClass(path, asked);
  const texts = new Map<string, Text[]>();
  for (const { students, exercise, attempts } of submissions) {
    const names = students.map(({ name, id }) => called(name, id)).join(", ");
    for (const { handedIn, source } of attempts)
      push(texts, exercise, { student: names, file: handedIn.entry.file, source });
  }
  return texts;
}

const called = (student: string, id: string | undefined) => (id ? `${student} (${id})` : student);

function push(texts: Map<string, Text[]>, exercise: string, text: Text): void {
  const own = texts.get(exercise);
  if (own) own.push(text);
  else texts.set(exercise, [text]);
}

function formatSimilarity(similarity: Similarity): string[] {
  const { exercise, tooShort, pairs } = similarity;
  if (tooShort) return [`${exercise}: not compared: ${tooShort}`];
  const lines = pairs.map(
    (pair) => `  ${plain(pair.left.student)} and ${plain(pair.right.student)}: ${inWords(pair)}`,
  );
  return [`${exercise}: ${howMany(similarity)}`, ...lines];
}

const brief = ({ pairs, ...rest }: Similarity) => ({
  ...rest,
  pairs: pairs.map(({ left, right, ...pair }) => ({
    left: { student: left.student, file: left.file },
    right: { student: right.student, file: right.file },
    ...pair,
  })),
});
