import { join } from "node:path";
import { type Course, isThere } from "@graded-descent/course";
import { readingOptions } from "../grade-class.ts";
import { grouped } from "../gradebook/grouped.ts";
import { readResults, readSources } from "../gradebook/read-results.ts";
import { readClass } from "../submissions/read-class.ts";
import { type ComparedText, type Similarity, similar } from "./similar.ts";

/** A text of an exercise. */
type TextOf = ComparedText & { exercise: string };

/**
 * Compares the submissions of a class, exercise by exercise in the course's order: those in a folder of results as they
 * were graded, or a class as it was handed in. Without any there is nothing in the list.
 */
export async function findSimilar(
  path: string,
  { course, exercise }: { course: Pick<Course, "exercises" | "problems">; exercise?: string },
): Promise<Similarity[]> {
  const texts = isThere(join(path, "results.json"))
    ? await gradedTexts(path)
    : await handedInTexts(path, course, exercise);
  const byExercise = grouped(texts, (text) => text.exercise);
  return [...course.exercises.values()].flatMap((one) => {
    const own = byExercise.get(one.slug);
    return own && (exercise === undefined || exercise === one.slug) ? [similar(one, own)] : [];
  });
}

async function gradedTexts(folder: string): Promise<TextOf[]> {
  const graded = await readResults(folder);
  const sources = await readSources(folder, graded);
  return graded.flatMap(({ student, id, file, sha256, report }) => {
    const source = sources.get(sha256);
    return source === undefined
      ? []
      : [{ exercise: report.exercise, student: called(student, id), file, source }];
  });
}

async function handedInTexts(
  path: string,
  course: Pick<Course, "exercises" | "problems">,
  exercise?: string,
): Promise<TextOf[]> {
  const { submissions } = await readClass(path, readingOptions(course, { exercise }));
  return submissions.flatMap(({ students, exercise, attempts }) => {
    const student = students.map(({ name, id }) => called(name, id)).join(", ");
    return attempts.map(({ handedIn, source }) => ({ exercise, student, file: handedIn.entry.file, source }));
  });
}

const called = (student: string, id: string | undefined) =>
  id && id !== student ? `${student} (${id})` : student;
