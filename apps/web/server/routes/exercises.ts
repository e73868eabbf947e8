import type { Exercise } from "@graded-descent/course";
import { publicRecordings } from "@graded-descent/grader/node";
import type { Recordings, Reference } from "../../shared/api.ts";
import { type ExercisePlace, exerciseView } from "../exercise-view.ts";
import { forbidden, notFound } from "../http-error.ts";
import { limitNewStudents } from "../middleware/rate-limit.ts";
import { remember } from "../middleware/session.ts";
import { findPlace } from "../outline.ts";
import { whyNotRevealed } from "../reveal.ts";
import type { Services } from "../services.ts";
import type { Routes } from "./route.ts";

type ExerciseEndpoint = "exercise" | "visibleTests" | "recordings" | "reference" | "hint" | "solution";

/** What a student may have of an exercise: to read, to run and to ask for. */
export function exerciseRoutes({
  course,
  pool,
  submissions,
  events,
}: Services): Pick<Routes, ExerciseEndpoint> {
  const references = new WeakMap<Exercise, Reference>();

  function placed(slug: string): ExercisePlace {
    const place = findPlace(course.current(), "exercise", slug);
    if (!place) throw notFound("exercise");
    return place;
  }

  const listed = (slug: string) => placed(slug).stop.exercise;

  return {
    exercise: { answer: ({ params }) => exerciseView(placed(params.slug)) },

    visibleTests: {
      answer({ params }) {
        const { visible, terms } = listed(params.slug);
        if (terms.visible.testsHash !== params.hash) throw notFound("version of these tests");
        return visible.script;
      },
    },

    recordings: {
      async answer({ params }) {
        const exercise = listed(params.slug);
        const recordings = publicRecordings(await pool.recordings(exercise), exercise);
        return withoutNames(recordings);
      },
    },

    reference: {
      async answer({ params }) {
        const exercise = listed(params.slug);
        const reference = references.get(exercise) ?? (await pool.reference(exercise)) ?? null;
        references.set(exercise, reference);
        return reference;
      },
    },

    hint: {
      before: [limitNewStudents(), remember],
      async answer({ params, student }) {
        const { slug, hints } = listed(params.slug);
        const number = /^\d{1,3}$/.test(params.number) ? Number(params.number) : 0;
        const hint = hints[number - 1];
        if (hint === undefined) throw notFound("hint");
        await events.record(student, slug, { kind: "hint", hint: number });
        return { number, hint };
      },
    },

    solution: {
      async answer({ params, student }) {
        const exercise = listed(params.slug);
        const standing = (await submissions.standings(student)).get(exercise.slug);
        const hintsTaken = await events.hintsTaken(student, exercise.slug);
        const whyNot = whyNotRevealed(exercise, { accepted: Boolean(standing?.acceptedAt), hintsTaken });
        if (whyNot !== undefined) throw forbidden(whyNot);
        await events.record(student, exercise.slug, { kind: "solution" });
        return { source: exercise.solution };
      },
    },
  };
}

/** Numbers in place of the names of mistakes, which say the answer that a hint only asks for. They keep the order of the names, since that decides between equals. */
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
