import * as z from "zod/mini";
import {
  ApiError,
  Course,
  ExerciseView,
  Hint,
  LessonView,
  type NewSubmission,
  Recordings,
  Reference,
  Submission,
  Submissions,
  SubmissionWithSource,
} from "../shared/api.ts";

/** A request that was not answered as hoped; the message is for the person at the page. */
export class RequestError extends Error {
  override name = "RequestError";
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const getCourse = () => request("/api/course", Course);
export const getLesson = (slug: string) => request(`/api/lessons/${slug}`, LessonView);
export const getExercise = (slug: string) => request(`/api/exercises/${slug}`, ExerciseView);
export const getHint = (slug: string, number: number) =>
  request(`/api/exercises/${slug}/hints/${number}`, Hint);
export const getRecordings = (slug: string) => request(`/api/exercises/${slug}/recordings`, Recordings);
export const getReference = (slug: string) => request(`/api/exercises/${slug}/reference`, Reference);
export const getSubmissions = (slug: string) => request(`/api/submissions?exercise=${slug}`, Submissions);
export const getSubmission = (id: string) => request(`/api/submissions/${id}`, SubmissionWithSource);

export const postSubmission = (submission: NewSubmission) =>
  request("/api/submissions", Submission, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(submission),
  });

/** Calls back at each change of a submission until it is graded; returns what stops it. */
export function watchSubmission(id: string, onChange: (submission: Submission) => void, onLost: () => void) {
  const events = new EventSource(`/api/submissions/${id}/events`);
  events.onmessage = ({ data }) => {
    const submission = Submission.parse(JSON.parse(data));
    if (submission.status === "graded") events.close();
    onChange(submission);
  };
  events.onerror = () => {
    events.close();
    onLost();
  };
  return () => events.close();
}

async function request<T>(url: string, schema: z.ZodMiniType<T>, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch(() => {
    throw new RequestError(0, "The server does not answer.");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(body);
  const said = z.safeParse(ApiError, body);
  throw new RequestError(response.status, said.data?.error ?? `The server answered ${response.status}.`);
}
