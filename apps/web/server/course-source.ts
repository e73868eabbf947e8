import {
  type Course,
  type CourseUpdate,
  formatProblem,
  formatUpdate,
  loadCourse,
  type Problem,
  watchCourse,
} from "@graded-descent/course";
import type { Pool } from "@graded-descent/grader/node";
import { StartError } from "./start-error.ts";

/** The course as it is now. */
export interface CourseSource {
  current(): Course;
  /** All that is known to be wrong with it. */
  problems(): Problem[];
  /** Calls the listener whenever saved files have been read and proven. */
  onUpdate(listener: (update: CourseUpdate) => void): void;
  close(): void;
}

/** Loads a course and prints its problems; with `watchWith`, reads and proves changed exercises again whenever a file is saved. */
export async function openCourse(
  dir: string,
  { overlay, watchWith, print }: { overlay?: string; watchWith?: Pool; print: (line: string) => void },
): Promise<CourseSource> {
  const listeners: ((update: CourseUpdate) => void)[] = [(update) => print(formatUpdate(update))];
  const onUpdate = (update: CourseUpdate) => {
    for (const listener of listeners) listener(update);
  };
  const source = watchWith
    ? await watchCourse(dir, { overlay, pool: watchWith, onUpdate })
    : staticCourse(await loadCourse(dir, { overlay }));
  for (const problem of source.problems()) print(formatProblem(problem));
  if (source.current().exercises.size === 0) {
    source.close();
    throw new StartError(
      `There is no exercise that works in ${dir}: set COURSE_DIR to the folder of a course.`,
    );
  }
  return { ...source, onUpdate: (listener) => listeners.push(listener) };
}

const staticCourse = (course: Course) => ({
  current: () => course,
  problems: () => course.problems,
  close: () => {},
});
