import { type Exercise, publicRecordings } from "@graded-descent/grader/node";
import { Router } from "express";
import type { ExerciseView, Hint, Recordings, Reference, Solution } from "../../shared/api.ts";
import { type ExercisePlace, exerciseView } from "../exercise-view.ts";
import { forbidden, notFound } from "../http-error.ts";
import { limitNewStudents } from "../middleware/rate-limit.ts";
import { remember, studentId } from "../middleware/session.ts";
import { findPlace } from "../outline.ts";
import { whyNotRevealed } from "../reveal.ts";
import type { Services } from "../services.ts";

/** What a student may have of an exercise: to read, to run and to ask for. */
export function exercisesRouter({ course, pool, submissions, events }: Services): Router {
  const router = Router();
  const references = new WeakMap<Exercise, Reference>();

  router.get("/:slug", (req, res) => {
    res.json(exerciseView(placed(req.params.slug)) satisfies ExerciseView);
  });

  router.get("/:slug/tests-:hash.js", (req, res) => {
    const { visible, terms } = listed(req.params.slug);
    if (terms.visible.testsHash !== req.params.hash) throw notFound("version of these tests");
    res
      .set("Cache-Control", "public, max-age=31536000, immutable")
      .type("text/javascript")
      .send(visible.script);
  });

  router.post<{ slug: string; number: string }>(
    "/:slug/hints/:number",
    limitNewStudents(),
    remember,
    async (req, res) => {
      const { slug, hints } = listed(req.params.slug);
      const number = /^\d{1,3}$/.test(req.params.number) ? Number(req.params.number) : 0;
      const hint = hints[number - 1];
      if (hint === undefined) throw notFound("hint");
      await events.record(studentId(res), slug, { kind: "hint", hint: number });
      res.json({ number, hint } satisfies Hint);
    },
  );

  router.post("/:slug/solution", async (req, res) => {
    const student = studentId(res);
    const exercise = listed(req.params.slug);
    const standing = (await submissions.standings(student)).get(exercise.slug);
    const hintsTaken = await events.hintsTaken(student, exercise.slug);
    const whyNot = whyNotRevealed(exercise, { accepted: Boolean(standing?.acceptedAt), hintsTaken });
    if (whyNot !== undefined) throw forbidden(whyNot);
    await events.record(student, exercise.slug, { kind: "solution" });
    res.json({ source: exercise.solution } satisfies Solution);
  });

  router.get("/:slug/recordings", async (req, res) => {
    const exercise = listed(req.params.slug);
    const recordings = publicRecordings(await pool.recordings(exercise), exercise);
    res.json(withoutNames(recordings) satisfies Recordings);
  });

  router.get("/:slug/reference", async (req, res) => {
    const exercise = listed(req.params.slug);
    const reference = references.get(exercise) ?? (await pool.reference(exercise)) ?? null;
    references.set(exercise, reference);
    res.json(reference);
  });

  function placed(slug: string): ExercisePlace {
    const place = findPlace(course.current(), "exercise", slug);
    if (!place) throw notFound("exercise");
    return place;
  }

  const listed = (slug: string) => placed(slug).stop.exercise;

  return router;
}

/** A mistake's name says the answer that its hint only asks for. Numbers in its place, in the order of the names, since the first of equals is told. */
function withoutNames(recordings: Recordings): Recordings {
  const byName = recordings.toSorted((a, b) => (a.mistake < b.mistake ? -1 : 1));
  return byName.map((recording, i) => ({ ...recording, mistake: String(i).padStart(4, "0") }));
}
