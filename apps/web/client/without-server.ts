import type { Course, StoredWork } from "../shared/api.ts";
import { readAttempts } from "./components/attempts.ts";
import { addressOf, serverless } from "./site.ts";

/** Where an answer is found: without a server, in a file; undefined for what only a server knows. */
export function answerAddress(url: string): string | undefined {
  if (!serverless) return url;
  return /^\/api\/(submissions|drafts)\b/.test(url) ? undefined : addressOf(`${url}.json`);
}

/** The course map of nobody, with the exercises that this browser holds attempts at. */
export function withOwnAttempts(course: Course): Course {
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
