import { resolve } from "node:path";
import { LessonYaml } from "../exercise/schema.ts";
import { readText } from "../files/files.ts";
import { InputError } from "../files/problem.ts";
import { readYaml } from "../files/yaml.ts";

/** A publication: author, title, year and section, and where it can be read. */
export interface LessonSource {
  text: string;
  url?: string | undefined;
}

/** The front matter of a lesson, and its text where it is Markdown. */
export interface Lesson {
  id: string;
  /** Its file, relative to the course's folder, and the same from the root. */
  file: string;
  path: string;
  title: string;
  summary: string;
  minutes: number;
  /** What a reader should know or have done before. */
  prerequisites: string[];
  /** The exercises at its end, by slug. */
  exercises: string[];
  /** What a reader can do afterwards. */
  objectives: string[];
  /** Where its statements are written. */
  sources: LessonSource[];
  /** Its Markdown, where it is plain `.md`; a lesson in MDX is part of the client, which is built with it. */
  text?: string;
}

/**
 * The id of a lesson is the name of its folder or file without its number: `01-kitchen/lesson.mdx`, `01-kitchen.mdx`
 * and the same with `.md` are `kitchen`. Undefined if the file is no lesson.
 */
export const lessonId = (file: string): string | undefined =>
  /(?:^|\/)\d+-([^/]+?)(?:\/lesson)?\.mdx?$/.exec(file)?.[1];

/** Reads the lines between `---` and `---` on top of a lesson; throws an InputError with everything that is wrong with them. */
export async function loadLesson(dir: string, file: string): Promise<Lesson> {
  const [, head, text] = /^---\r?\n([\s\S]*?)\n---\r?\n([\s\S]*)$/.exec(await readText(dir, file)) ?? [];
  if (head === undefined) {
    throw new InputError([{ file, line: 1, message: "must begin with lines between `---` and `---`" }]);
  }
  const { value } = readYaml(file, `\n${head}`, LessonYaml);
  return {
    id: lessonId(file)!,
    file,
    path: resolve(dir, file),
    ...value,
    ...(file.endsWith(".md") ? { text } : {}),
  };
}
