import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { didYouMean, findCourse, isFolder, isThere, SLUG } from "@graded-descent/course";
import { UsageError } from "./usage.ts";

/** The option of every command that reads a course. */
export const courseOption = {
  type: "string",
  description: "the course's folder (else COURSE_DIR, else the nearest exercises/ above)",
  valueHint: "folder",
} as const;

/** The option of every command that grades by a course. */
export const overlayOption = {
  type: "string",
  description: "a folder with private tests and mistakes for its exercises (else COURSE_OVERLAY)",
  valueHint: "folder",
} as const;

/** The folder of private tests and mistakes, where one is named. */
export function overlayFolder(asked: string | undefined): string | undefined {
  const folder = asked ?? (process.env.COURSE_OVERLAY || undefined);
  if (folder !== undefined && !isFolder(folder)) {
    throw new UsageError(`${folder}: is no folder; an overlay of private tests and mistakes is expected`);
  }
  return folder;
}

/** The course's folder, as it was asked for or is found above the working directory; nothing where neither is so. */
export function courseFolderIfAny(asked: string | undefined): string | undefined {
  const folder = asked ?? (process.env.COURSE_DIR || findCourse(process.cwd()));
  return folder === undefined ? undefined : resolve(folder);
}

/** The same for a command that needs a course. */
export function courseFolder(asked: string | undefined): string {
  const folder = courseFolderIfAny(asked);
  if (folder !== undefined) return folder;
  throw new UsageError(
    `${process.cwd()}: no folder here or above has an exercises/course.yaml; name the course with --course or COURSE_DIR`,
  );
}

/** An exercise's folder, named by its slug in the course or by its path. */
export function exerciseFolder(exercise: string, course: string | undefined): string {
  const isPath = !SLUG.test(exercise) || isThere(join(exercise, "exercise.yaml"));
  const folder = isPath ? resolve(exercise) : join(courseFolder(course), exercise);
  if (isFolder(folder)) return folder;
  if (isThere(folder))
    throw new UsageError(`${exercise}: is a file; an exercise's name or folder is expected`);
  const others = isThere(dirname(folder)) ? readdirSync(dirname(folder)) : [];
  const wanted = didYouMean(basename(folder), others);
  throw new UsageError(`there is no exercise ${exercise}: ${folder} is not there${wanted}`);
}
