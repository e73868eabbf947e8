import type { Exercise } from "@graded-descent/course";
import { publicRecordings } from "@graded-descent/grader/node";
import type { Recordings, Reference } from "../../shared/api.ts";
import { type ExercisePosition, exerciseView } from "../exercise-view.ts";
import { forbidden, notFound } from "../http-error.ts";
import { limitNewStudents } from "../middleware/rate-limit.ts";
import { remember } from "../middleware/session.ts";
import { whyNotRevealed } from "../reveal.ts";
import type { Services } from "../services.ts";
import { findItem } from "../visible-course.ts";
import type { Routes } from "./route.ts";

type ExerciseEndpoint = "exercise" | "visibleTests" | "recordings" | "reference" | "hint" | "solution";

/** What a student may read, run and ask for of an exercise. */
export function exerciseRoutes({
  course,
  pool,
  submissions,
  events,
}: Services): Pick<Routes, ExerciseEndpoint> {
  const references = new WeakMap<Exercise, Reference>();

  function positionOf(slug: string): ExercisePosition {
    const position = findItem(course.current(), "exercise", slug);
    if (!position) throw notFound("exercise");
    return position;
  }

  const exerciseOf = (slug: string) => positionOf(slug).item.exercise;

  return {
    exercise: { answer: ({ params }) => exerciseView(positionOf(params.slug)) },

    visibleTests: {
      answer({ params }) {
        const { visible, terms } = exerciseOf(params.slug);
        if (terms.visible.testsHash !== params.hash) throw notFound("version of these tests");
        return visible.script;
      },
    },

    recordings: {
      async answer({ params }) {
        const exercise = exerciseOf(params.slug);
        const recordings = publicRecordings(await pool.recordings(exercise), exercise);
        return withoutNames(recordings);
      },
    },

    reference: {
      async answer({ params }) {
        const exercise = exerciseOf(params.slug);
        const reference = references.get(exercise) ?? (await pool.reference(exercise)) ?? null;
        references.set(exercise, reference);
        return reference;
      },
    },

    hint: {
      before: [limitNewStudents(), remember],
      async answer({ params, student }) {
        const { slug, hints } = exerciseOf(params.slug);
        const number = /^\d{1,3}$/.test(params.number) ? Number(params.number) : 0;
        const hint = hints[number - 1];
        if (hint === undefined) throw notFound("hint");
        await events.record(student, slug, { kind: "hint", hint: number });
        return { number, hint };
      },
    },

    solution: {
      async answer({ params, student }) {
        const exercise = exerciseOf(params.slug);
        const progress = (await submissions.progress(student)).get(exercise.slug);
        const hintsTaken = await events.hintsTaken(student, exercise.slug);
        const whyNot = whyNotRevealed(exercise, { accepted: Boolean(progress?.acceptedAt), hintsTaken });
        if (whyNot !== undefined) throw forbidden(whyNot);
        await events.record(student, exercise.slug, { kind: "solution" });
        return { source: exercise.solution };
      },
    },
  };
}

/** Replaces the names of mistakes, which give the answer away, by numbers in the order of the names: of two mistakes that fit, the first one is reported. */
function withoutNames(recordings: Recordings): Recordings {
  const names = [
    ...new Set(recordings.flatMap(({ mistake = [], mistakes = [] }) => [mistake, mistakes].flat())),
  ];
  const numbers = new Map(names.sort().map((name, i) => [name, String(i).padStart(4, "0")]));
  return recordings.map(({ mistake, mistakes, ...recording }) => ({
    ...recording,
    ...(mistake !== undefined && { mistake: numbers.get(mistake) }),
    ...(mistakes && { mistakes: mistakes.map((name) => numbers.get(name)!) }),
  }));
}
