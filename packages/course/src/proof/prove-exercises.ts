import type { Pool } from "@graded-descent/grader/node";
import type { Course } from "../course/course.ts";
import type { Exercise } from "../exercise/load.ts";
import { byPlace, type Problem } from "../files/problem.ts";
import { exerciseTextProblems, linkTargets } from "../texts/exercise-texts.ts";
import { prove } from "./prove.ts";
import { typeProblems } from "./types.ts";

/** Proves exercises of a course, one after the other: their texts, their types, and how their programs are graded. */
export async function* proveExercises(
  course: Course,
  exercises: Exercise[],
  pool: Pool,
): AsyncGenerator<{ exercise: Exercise; problems: Problem[] }> {
  const ofTypes = typeProblems(exercises);
  const targets = linkTargets(course);
  for (const exercise of exercises) {
    const problems = [
      ...(await exerciseTextProblems(exercise, targets)),
      ...ofTypes.filter((problem) => problem.exercise === exercise.slug),
      ...(await prove(exercise, pool)),
    ];
    yield { exercise, problems: problems.sort(byPlace) };
  }
}
