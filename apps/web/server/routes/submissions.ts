import { type Request, type Response, Router } from "express";
import { ipKeyGenerator } from "express-rate-limit";
import * as z from "zod/mini";
import { NewSubmission, type Submission, type SubmissionWithSource } from "../../shared/api.ts";
import { eventStream } from "../event-stream.ts";
import { notFound } from "../http-error.ts";
import { limitNewStudents, limitStreams, limitSubmissions } from "../middleware/rate-limit.ts";
import { remember, studentId } from "../middleware/session.ts";
import { findPlace } from "../outline.ts";
import type { Services } from "../services.ts";

const Id = z.uuid();

/** A student's own submissions: send one, then ask how it went. */
export function submissionsRouter({ course, submissions, queue, closing }: Services): Router {
  const router = Router();

  router.post("/", limitNewStudents(), remember, limitSubmissions(), async (req, res) => {
    const submission = NewSubmission.parse(req.body);
    if (!findPlace(course.current(), "exercise", submission.exercise)) throw notFound("exercise");
    const address = ipKeyGenerator(req.ip ?? "");
    const created = await submissions.create(studentId(res), submission, address);
    res.status(202).json(created satisfies Submission);
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

  router.get<{ id: string }>("/:id/events", limitStreams(), async (req, res) => {
    let { source: _, ...last }: SubmissionWithSource = await own(req, res);
    if (res.closed) return;
    const { id } = last;
    const events = eventStream(res, closing);
    const tell = (submission: Submission) => {
      last = submission;
      events.send(last);
      if (last.status === "graded") events.end();
    };
    const onChange = () => own(req, res).then(({ source: _, ...submission }) => tell(submission), events.end);
    const onMove = () => {
      const ahead = queue.ahead(id);
      if (last.status === "queued" && ahead !== last.ahead) tell({ ...last, ahead });
    };
    res.on("close", submissions.onChange(id, onChange)).on("close", queue.onMove(onMove));
    await onChange();
  });

  async function own(req: Request<{ id: string }>, res: Response): Promise<SubmissionWithSource> {
    const id = Id.safeParse(req.params.id);
    const submission = id.success && (await submissions.find(studentId(res), id.data));
    if (!submission) throw notFound("submission");
    return submission;
  }

  return router;
}
