import type { Services } from "../services.ts";
import { visibleCourse } from "../visible-course.ts";
import type { Routes } from "./route.ts";

/** All that a student has sent, to be handed in as one file. */
export const workRoutes = ({ course, drafts, submissions }: Services): Pick<Routes, "work"> => ({
  work: {
    async answer({ student }) {
      const [stored, attempts] = await Promise.all([drafts.all(student), submissions.attempts(student)]);
      const exercises = visibleCourse(course.current())
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === "exercise" ? [item.exercise] : []))
        .map(({ slug, title, terms }) => ({
          slug,
          title,
          testsHash: terms.full.testsHash,
          draft: stored.get(slug) ?? null,
          attempts: attempts.get(slug) ?? [],
        }));
      return { exercises };
    },
  },
});
