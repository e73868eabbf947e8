import { ipKeyGenerator } from "express-rate-limit";
import * as z from "zod/mini";
import type { SubmissionView, SubmissionWithSource } from "../../shared/api.ts";
import { eventStream } from "../event-stream.ts";
import { notFound } from "../http-error.ts";
import { limitNewStudents, limitStreams, limitSubmissions } from "../middleware/rate-limit.ts";
import { remember } from "../middleware/session.ts";
import type { Services } from "../services.ts";
import { findItem } from "../visible-course.ts";
import { declared, type Routes } from "./route.ts";

type SubmissionEndpoint = "submit" | "submissions" | "submission" | "submissionEvents";

const Id = z.uuid();

/** A student's own submissions: to send one, and to read its state and report. */
export function submissionRoutes({
  course,
  submissions,
  queue,
  closing,
}: Services): Pick<Routes, SubmissionEndpoint> {
  const refuseUnknown = (exercise: string) => {
    if (!findItem(course.current(), "exercise", exercise)) throw notFound("exercise");
  };

  async function submissionOf(student: string, id: string): Promise<SubmissionWithSource> {
    const submission = Id.safeParse(id).success && (await submissions.find(student, id));
    if (!submission) throw notFound("submission");
    return submission;
  }

  return {
    submit: {
      before: [limitNewStudents(), remember, limitSubmissions()],
      async answer({ body, student, req }) {
        refuseUnknown(body.exercise);
        return submissions.create(student, body, ipKeyGenerator(req.ip ?? ""));
      },
    },

    submissions: {
      async answer({ params: { exercise }, student }) {
        refuseUnknown(exercise);
        return submissions.list(student, exercise);
      },
    },

    submission: { answer: ({ params, student }) => submissionOf(student, params.id) },

    submissionEvents: {
      before: [limitStreams()],
      async answer({ params: { id }, student, res }) {
        let last: SubmissionView | undefined;
        let send = (submission: SubmissionView) => {
          last = submission; // kept until the submission is known to be this student's
        };
        res.on(
          "close",
          submissions.onChange(id, (submission) => send(submission)),
        );
        const found = await submissionOf(student, id);
        if (res.closed) return;

        const events = eventStream(res, closing);
        send = (submission) => {
          last = submission;
          events.send(declared("submissionEvents", submission));
          if (submission.status === "graded") events.end();
        };
        const onMove = () => {
          const ahead = queue.ahead(id);
          if (last?.status === "queued" && ahead !== last.ahead) send({ ...last, ahead });
        };
        res.on("close", queue.onMove(onMove));
        send(last ?? found);
      },
    },
  };
}
