import { type Request, type Response, Router } from "express";
import * as z from "zod/mini";
import { NewSubmission, type Submission, type SubmissionWithSource } from "../../shared/api.ts";
import { eventStream } from "../event-stream.ts";
import { notFound } from "../http-error.ts";
import { limitNewStudents, limitSubmissions } from "../middleware/rate-limit.ts";
import { remember, studentId } from "../middleware/session.ts";
import { findPlace } from "../outline.ts";
import type { Services } from "../services.ts";

const Id = z.uuid();
const PLACE_IN_LINE = 2000; // milliseconds between two tellings of it

/** A student's own submissions: send one, then ask how it went. */
export function submissionsRouter({ course, submissions, closing }: Services): Router {
  const router = Router();

  router.post("/", limitNewStudents(), remember, limitSubmissions(), async (req, res) => {
    const submission = NewSubmission.parse(req.body);
    if (!findPlace(course.current(), "exercise", submission.exercise)) throw notFound("exercise");
    res.status(202).json((await submissions.create(studentId(res), submission)) satisfies Submission);
  });

  router.get("/", async (req, res) => {
    const { exercise } = req.query;
    if (typeof exercise !== "string" || !findPlace(course.current(), "exercise", exercise))
      throw notFound("exercise");
    res.json((await submissions.list(studentId(res), exercise)) satisfies Submission[]);
  });

  router.get("/:id", async (req, res) => {
    res.json((await own(req, res)) satisfies SubmissionWithSource);
  });

  router.get("/:id/events", async (req, res) => {
    const { id } = await own(req, res);
    const events = eventStream(res, closing);
    const tell = async () => {
      const { source: _, ...submission } = await own(req, res);
      events.send(submission satisfies Submission);
      if (submission.status !== "queued") clearInterval(waiting);
      if (submission.status === "graded") events.end();
    };
    const retell = () => tell().catch(events.end);
    const waiting = setInterval(retell, PLACE_IN_LINE);
    res.on("close", submissions.onChange(id, retell)).on("close", () => clearInterval(waiting));
    await tell();
  });

  async function own(req: Request<{ id: string }>, res: Response): Promise<SubmissionWithSource> {
    const id = Id.safeParse(req.params.id);
    const submission = id.success && (await submissions.find(studentId(res), id.data));
    if (!submission) throw notFound("submission");
    return submission;
  }

  return router;
}
