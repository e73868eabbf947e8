import {
  type Course,
  followCourse,
  formatNews,
  formatProblem,
  loadCourse,
  type News,
  type Problem,
} from "@graded-descent/course";
import type { Pool } from "@graded-descent/grader/node";
import { StartError } from "./start-error.ts";

/** The course as it stands now. */
export interface CourseSource {
  current(): Course;
  /** All that is known to be wrong with it. */
  problems(): Problem[];
  /** Calls back whenever files that were saved are read and proven. */
  onNews(listener: (news: News) => void): void;
  close(): void;
}

/** Loads a course and says what is wrong with it; with a pool to watch with, again whenever a file is saved, and proves what that touches. */
export async function openCourse(
  dir: string,
  { overlay, watchWith, say }: { overlay?: string; watchWith?: Pool; say: (line: string) => void },
): Promise<CourseSource> {
  const listeners: ((news: News) => void)[] = [(news) => say(formatNews(news))];
  const onNews = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const source = watchWith
    ? await followCourse(dir, { overlay, pool: watchWith, onNews })
    : still(await loadCourse(dir, { overlay }));
  for (const problem of source.problems()) say(formatProblem(problem));
  if (source.current().exercises.size === 0) {
    source.close();
    throw new StartError(
      `There is no exercise that works in ${dir}: set COURSE_DIR to the folder of a course.`,
    );
  }
  return { ...source, onNews: (listener) => listeners.push(listener) };
}

const still = (course: Course) => ({
  current: () => course,
  problems: () => course.problems,
  close: () => {},
});
