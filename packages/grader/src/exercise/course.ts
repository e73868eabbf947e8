import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readText } from "./files.ts";
import { type Lesson, lessonId, loadLesson } from "./lesson.ts";
import { type Exercise, loadExercise } from "./load.ts";
import { isExerciseFolder, strayFolders } from "./overlay.ts";
import { byPlace, collectProblems, ExerciseError, type Problem } from "./problem.ts";
import { CourseYaml, DueDate } from "./schema.ts";
import { suggest } from "./suggest.ts";
import { readYaml } from "./yaml.ts";

/** A lesson or an exercise, as `course.yaml` lists it, and when it is due, as an ISO date-time in UTC. */
type CourseItem = ({ lesson: string } | { exercise: string }) & { due?: string };

/** A folder of exercises in the order of its `course.yaml`, and what is wrong with it. */
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
 * a broken one becomes problems and the others go on working. Exercises that are `kept` are not read again.
 */
export async function loadCourse(
  folder: string,
  { overlay, kept }: { overlay?: string; kept?: ReadonlyMap<string, Exercise> } = {},
): Promise<Course> {
  const dir = resolve(folder);
  const slugs = await exerciseFolders(dir);
  const { problems, attempt } = collectProblems();
  const files = await lessonFiles(dir);
  const order = await attempt(
    readOrder(
      dir,
      slugs,
      files.map((file) => lessonId(file)!),
    ),
  );
  problems.push(...(order?.problems ?? []));
  if (overlay) problems.push(...(await strayFolders(dir, overlay, slugs)));
  const [loaded, read] = await Promise.all([
    Promise.all(
      slugs.map((slug) => kept?.get(slug) ?? attempt(loadExercise(join(dir, slug), { overlay }), slug)),
    ),
    Promise.all(files.map((file) => attempt(loadLesson(dir, file)))),
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

/** The folder of the course nearest above `from`: an `exercises/` that holds a `course.yaml`. */
export function findCourse(from: string): string {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    const course = join(dir, "exercises");
    if (existsSync(join(course, FILE))) return course;
    if (dir === dirname(dir)) break;
  }
  const message = `no folder here or above has an exercises/${FILE}; name the course with --course or COURSE_DIR`;
  throw new ExerciseError([{ file: from, message }]);
}

async function exerciseFolders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => {
    throw new ExerciseError([
      { file: dir, message: "is no folder that can be read; a course is expected here" },
    ]);
  });
  return entries
    .flatMap((entry) => (entry.isDirectory() && isExerciseFolder(entry.name) ? [entry.name] : []))
    .sort();
}

/** Lessons lie beside the exercises, numbered. */
async function lessonFiles(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, "..", "lessons")).catch(() => []);
  return names.filter(lessonId).map((name) => `../lessons/${name}`);
}

/** What `course.yaml` lists; an item without its file, or listed twice, is a problem and left out, and so is a date that is none. */
async function readOrder(dir: string, slugs: string[], lessons: string[]) {
  const { value, lineOf } = readYaml(FILE, await readText(dir, FILE), CourseYaml);
  const known = { lesson: lessons, exercise: slugs };
  const problems: Problem[] = [];
  const listed = new Set<string>();

  const problem = (line: number | undefined, message: string) => problems.push({ file: FILE, line, message });

  function isSound(item: CourseItem, line: number | undefined): boolean {
    const [kind, id] =
      "lesson" in item ? (["lesson", item.lesson] as const) : (["exercise", item.exercise] as const);
    const near = suggest(id, known[kind]);
    if (!known[kind].includes(id)) {
      problem(line, `there is no ${kind} \`${id}\`${near ? `; did you mean \`${near}\`?` : ""}`);
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
    const whole = dueOf(part.due, ["parts", i, "due"]);
    const items = part.items.flatMap(({ due, ...item }, j): CourseItem[] => {
      const path = ["parts", i, "items", j];
      if (!isSound(item, lineOf(path))) return [];
      return [{ ...item, due: dueOf(due, [...path, "due"]) ?? whole }];
    });
    return { title: part.title, items };
  });
  return { title: value.title, parts, problems };
}
