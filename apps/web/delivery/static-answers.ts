import { readAttempts } from "../client/store/attempts.ts";
import type { CourseView, StoredWork } from "../shared/api.ts";
import { apiPath, type EndpointName, type Params, staticPath } from "../shared/endpoints.ts";
import { addressOf, isStatic } from "./site.ts";

/** Where an answer is found: without a server, in a file; undefined for what only a server knows. */
export function answerAddress<Name extends EndpointName>(
  name: Name,
  params: Params<Name>,
): string | undefined {
  if (!isStatic) return apiPath(name, params);
  const file = staticPath(name, params);
  return file && addressOf(file);
}

/** The course map of nobody, with the exercises that this browser holds attempts at. */
export function withOwnAttempts(course: CourseView): CourseView {
  const parts = course.parts.map(({ title, items }) => ({
    title,
    items: items.map((item) =>
      item.kind === "exercise" && readAttempts(item.slug).length > 0
        ? { ...item, status: "to-hand-in" as const }
        : item,
    ),
  }));
  return { ...course, parts };
}

/** The exercises of a hand-in file, with the attempts that this browser holds. */
export function withKeptAttempts({ exercises }: StoredWork): StoredWork {
  const ungraded = { verdict: null, points: null };
  return {
    exercises: exercises.map((exercise) => ({
      ...exercise,
      attempts: readAttempts(exercise.slug).map((attempt) => ({
        ...attempt,
        ...ungraded,
        testsHash: exercise.testsHash,
      })),
    })),
  };
}
