import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Exercise, loadExercise } from "../exercise/load.ts";
import { isExerciseFolder, strayFolders } from "../exercise/overlay.ts";
import { CourseYaml, DueDate } from "../exercise/schema.ts";
import { hasFile, namesIn, readText } from "../files/files.ts";
import { isThere } from "../files/folders.ts";
import { byPlace, collectProblems, InputError, type Problem } from "../files/problem.ts";
import { asCode, thereIsNo } from "../files/suggest.ts";
import { readYaml } from "../files/yaml.ts";
import { type Lesson, lessonId, loadLesson } from "./lesson.ts";

/** A lesson or an exercise, as `course.yaml` lists it, and when it is due, as an ISO date-time in UTC. */
type CourseItem = ({ lesson: string } | { exercise: string }) & { due?: string };

/** The exercises and lessons of a folder, in the order of its `course.yaml`, and what is wrong with them. */
export interface Course {
  dir: string;
  title: string;
  parts: { title: string; items: CourseItem[] }[];
  /** By slug: those of the course first, in its order, then those it does not list. */
  exercises: Map<string, Exercise>;
  /** By id. */
  lessons: Map<string, Lesson>;
  problems: Problem[];
}

const FILE = "course.yaml";

/**
 * Reads every lesson and exercise of a course, with the private tests and mistakes of the folder `overlay`;
 * one that cannot be read becomes problems, and the others are not affected. Exercises in `kept` are not read again.
 */
export async function loadCourse(
  folder: string,
  { overlay, kept }: { overlay?: string; kept?: ReadonlyMap<string, Exercise> } = {},
): Promise<Course> {
  const dir = resolve(folder);
  const own = await listFiles(dir);
  const { problems, attempt } = collectProblems();
  const order = await attempt(readOrder(dir, own));
  problems.push(...(order?.problems ?? []));
  const { slugs, lessonFiles, problems: unread } = order?.files ?? own;
  problems.push(...unread);
  if (overlay) problems.push(...(await strayFolders(dir, overlay, [...slugs.keys()])));
  const [loaded, read] = await Promise.all([
    Promise.all(
      [...slugs].map(([slug, from]) => {
        const known = kept?.get(slug);
        const folder = join(from, slug);
        return known?.dir === folder ? known : attempt(loadExercise(folder, { overlay }), slug);
      }),
    ),
    Promise.all([...lessonFiles.values()].map(({ from, file }) => attempt(loadLesson(from, file)))),
  ]);

  const found = new Map(loaded.flatMap((exercise) => (exercise ? [[exercise.slug, exercise]] : [])));
  const lessons = new Map(read.flatMap((lesson) => (lesson ? [[lesson.id, lesson]] : [])));
  const parts = (order?.parts ?? []).map(({ title, items }) => ({
    title,
    items: items.filter((item) => ("lesson" in item ? lessons.has(item.lesson) : found.has(item.exercise))),
  }));
  const inOrder = parts.flatMap(({ items }) =>
    items.flatMap((item) => ("exercise" in item ? [item.exercise] : [])),
  );
  const exercises = new Map([...inOrder, ...found.keys()].map((slug) => [slug, found.get(slug)!]));
  const title = order?.title ?? "Exercises";
  return { dir, title, parts, exercises, lessons, problems: problems.sort(byPlace) };
}

/** The folder of the course nearest above `from`, if any: an `exercises/` that holds a `course.yaml`. */
export function findCourse(from: string): string | undefined {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    const course = join(dir, "exercises");
    if (isThere(join(course, FILE))) return course;
    if (dir === dirname(dir)) return undefined;
  }
}

/** The folders of exercises by slug, and the files of lessons by id, that a course may list. */
interface CourseFiles {
  slugs: Map<string, string>;
  lessonFiles: Map<string, { from: string; file: string }>;
  /** Why the folder of lessons cannot be read; empty if it can. */
  problems: Problem[];
}

/** Lists the folders of exercises, and the numbered folders and files of `../lessons`. */
async function listFiles(dir: string): Promise<CourseFiles> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => {
    throw new InputError([
      { file: dir, message: "is no folder that can be read; a course is expected here" },
    ]);
  });
  const folders = entries.filter((entry) => entry.isDirectory() && isExerciseFolder(entry.name));
  const { problems, attempt } = collectProblems();
  const lessons = (await attempt(lessonFilesIn(dir))) ?? [];
  problems.push(...repeatedIds(lessons));
  return {
    slugs: new Map(folders.map(({ name }) => [name, dir] as const).sort()),
    lessonFiles: new Map(lessons.map((file) => [lessonId(file)!, { from: dir, file }])),
    problems,
  };
}

/** Two files of lessons with one id: only one of them can be shown. */
const repeatedIds = (files: string[]): Problem[] =>
  files.flatMap((file, i) => {
    const other = files.slice(0, i).find((other) => lessonId(other) === lessonId(file));
    return other
      ? [{ file, message: `has the id \`${lessonId(file)}\` of ${other}: give one of them another name` }]
      : [];
  });

const LESSON_FILES = ["lesson.mdx", "lesson.md"]; // of a lesson that is a folder

/** The file of each lesson beside a course's exercises: `../lessons/01-kitchen/lesson.mdx`, or `../lessons/01-kitchen.md`. */
async function lessonFilesIn(dir: string): Promise<string[]> {
  const paths = (await namesIn(dir, "../lessons")).map((name) => `../lessons/${name}`);
  const files = paths.flatMap((path) =>
    lessonId(path) ? [path] : LESSON_FILES.map((name) => `${path}/${name}`).filter(lessonId),
  );
  const found = await Promise.all(files.map((file) => hasFile(dir, file)));
  return files.filter((_, i) => found[i]);
}

/** What `course.yaml` lists, without items that have no file or are listed twice, and without invalid dates: each is a problem. */
async function readOrder(dir: string, own: CourseFiles) {
  const { value, lineOf } = readYaml(FILE, await readText(dir, FILE), CourseYaml);
  const problems: Problem[] = [];
  const listed = new Set<string>();

  const problem = (line: number | undefined, message: string) => problems.push({ file: FILE, line, message });

  const library = value.library
    ? await listFiles(resolve(dir, value.library)).catch(() => undefined)
    : undefined;
  if (value.library && !library) {
    problem(
      lineOf(["library"]),
      `\`library\` must be the exercises/ folder of another course, but ${value.library} is no folder that can be read`,
    );
  }
  const known = {
    lesson: [...own.lessonFiles.keys(), ...(library?.lessonFiles.keys() ?? [])],
    exercise: [...own.slugs.keys(), ...(library?.slugs.keys() ?? [])],
  };

  function isValid(item: CourseItem, line: number | undefined): boolean {
    const [kind, id] =
      "lesson" in item ? (["lesson", item.lesson] as const) : (["exercise", item.exercise] as const);
    if (!known[kind].includes(id)) {
      problem(line, thereIsNo(kind, id, known[kind], { show: asCode }));
      return false;
    }
    if (listed.has(`${kind} ${id}`)) {
      problem(line, `the ${kind} \`${id}\` is listed twice`);
      return false;
    }
    listed.add(`${kind} ${id}`);
    return true;
  }

  function dueOf(due: unknown, path: PropertyKey[]): string | undefined {
    if (due === undefined) return undefined;
    const parsed = DueDate.safeParse(due);
    if (parsed.success) return new Date(parsed.data).toISOString();
    problem(lineOf(path), `\`due\` must be ${parsed.error.issues[0].message}, but is ${JSON.stringify(due)}`);
    return undefined;
  }

  const parts = value.parts.map((part, i) => {
    const partDue = dueOf(part.due, ["parts", i, "due"]);
    const items = part.items.flatMap(({ due, ...item }, j): CourseItem[] => {
      const path = ["parts", i, "items", j];
      if (!isValid(item, lineOf(path))) return [];
      return [{ ...item, due: dueOf(due, [...path, "due"]) ?? partDue }];
    });
    return { title: part.title, items };
  });
  return {
    title: value.title,
    parts,
    problems,
    files: library ? withLibrary(own, library, value.library!, listed) : own,
  };
}

/** The course's own files, and those of its library that it lists. */
const withLibrary = (
  own: CourseFiles,
  library: CourseFiles,
  from: string,
  listed: ReadonlySet<string>,
): CourseFiles => ({
  slugs: new Map([...[...library.slugs].filter(([slug]) => listed.has(`exercise ${slug}`)), ...own.slugs]),
  lessonFiles: new Map([
    ...[...library.lessonFiles].filter(([id]) => listed.has(`lesson ${id}`)),
    ...own.lessonFiles,
  ]),
  problems: [
    ...own.problems,
    ...library.problems.map((problem) => ({ ...problem, file: `${from}/${problem.file}` })),
  ],
});
