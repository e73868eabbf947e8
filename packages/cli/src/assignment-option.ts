import { type Assignment, readAssignment } from "@graded-descent/classroom";
import type { Course } from "@graded-descent/course";
import { UsageError } from "./usage.ts";

/** The option of every command that grades by an assignment. */
export const assignmentOption = {
  type: "string",
  description: "assignment.yaml: exercises and points, class list, deadlines (else the one of the results)",
  valueHint: "file",
} as const;

/** The assignment that is asked for; throws what is wrong with it. */
export async function readAssignmentOption(
  file: string | undefined,
  course: Pick<Course, "exercises" | "problems"> | undefined,
): Promise<Assignment | undefined> {
  if (file === undefined) return undefined;
  if (!course) throw new UsageError("--assignment needs a course; name it with --course or COURSE_DIR");
  const broken = course.problems.flatMap(({ exercise }) => exercise ?? []);
  return readAssignment(file, [...course.exercises.keys(), ...broken]);
}
