import { watch } from "node:fs";
import { type Course, formatProblem, loadCourse } from "@graded-descent/grader/node";
import { StartError } from "./start-error.ts";

/** The course as it stands now. */
export interface CourseSource {
  current(): Course;
  close(): void;
}

const SETTLED = 200; // milliseconds without a change: an editor saves in several steps

/** Loads a course; when watching, again after each change to its folder. Its problems are said, one a line. */
export async function openCourse(
  dir: string,
  { overlay, watching, say }: { overlay?: string; watching: boolean; say: (line: string) => void },
): Promise<CourseSource> {
  const load = async () => {
    const course = await loadCourse(dir, { overlay });
    for (const problem of course.problems) say(formatProblem(problem));
    return course;
  };

  let course = await load();
  if (course.exercises.size === 0) {
    throw new StartError(
      `There is no exercise that works in ${dir}: set COURSE_DIR to the folder of a course.`,
    );
  }
  if (!watching) return { current: () => course, close: () => {} };

  let timer: NodeJS.Timeout | undefined;
  const reload = () =>
    load().then(
      (changed) => {
        course = changed;
      },
      (error: Error) => say(`The course stays as it was: ${error.message}`),
    );
  const watcher = watch(dir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(reload, SETTLED);
  });
  return {
    current: () => course,
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
