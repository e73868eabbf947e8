import * as z from "zod/mini";
import {
  ApiError,
  Course,
  Draft,
  DraftConflict,
  ExerciseView,
  Hint,
  LessonView,
  type NewDraft,
  type NewSubmission,
  Recordings,
  Reference,
  Solution,
  StoredWork,
  Submission,
  Submissions,
  SubmissionWithSource,
} from "../shared/api.ts";
import { setConnected } from "./components/connection.ts";
import { addressOf, serverless } from "./site.ts";
import { answerAddress, withKeptAttempts, withOwnAttempts } from "./without-server.ts";

/** A request that was not answered as hoped; the message is for the person at the page. */
export class RequestError extends Error {
  override name = "RequestError";
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** What the server answered, as it came. */
  readonly body: unknown;

  constructor(status: number, message: string, body?: unknown) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

export const getCourse = () =>
  request("/api/course", Course).then((course) => (serverless ? withOwnAttempts(course) : course));
export const getLesson = (slug: string) => request(`/api/lessons/${slug}`, LessonView);
export const getExercise = (slug: string) =>
  request(`/api/exercises/${slug}`, ExerciseView).then((view) => ({
    ...view,
    testsUrl: addressOf(view.testsUrl),
  }));
/** A hint; that it was taken is recorded, where there is a server. */
export const takeHint = (slug: string, number: number) =>
  remembered(`/api/exercises/${slug}/hints/${number}`, Hint, serverless ? undefined : asJson("POST", {}));
export const getRecordings = (slug: string) => request(`/api/exercises/${slug}/recordings`, Recordings);
export const getReference = (slug: string) => request(`/api/exercises/${slug}/reference`, Reference);
export const getSubmissions = (slug: string) => request(`/api/submissions?exercise=${slug}`, Submissions);
export const getSubmission = (id: string) => request(`/api/submissions/${id}`, SubmissionWithSource);

export const getDraft = (slug: string) => request(`/api/drafts/${slug}`, z.nullable(Draft));
export const getWork = () =>
  request("/api/work", StoredWork).then((work) => (serverless ? withKeptAttempts(work) : work));

export const postSubmission = (submission: NewSubmission) =>
  remembered("/api/submissions", Submission, asJson("POST", submission));

/** The solution, for one who may see it; that it was seen is recorded. */
export const postSolution = (slug: string) =>
  remembered(`/api/exercises/${slug}/solution`, Solution, asJson("POST", {}));

/** The draft as the server has it now: what was sent, or, not saved, what another device sent before. */
export const putDraft = (slug: string, draft: NewDraft): Promise<{ saved: boolean; draft: Draft }> =>
  remembered(`/api/drafts/${slug}`, Draft, asJson("PUT", draft)).then(
    (draft) => ({ saved: true, draft }),
    (error: RequestError) => {
      const conflict = z.safeParse(DraftConflict, error.body);
      if (error.status !== 409 || !conflict.success) throw error;
      return { saved: false, draft: conflict.data.draft };
    },
  );

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

const asJson = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

let last: Promise<unknown> = Promise.resolve();

/** Requests that make the server know this student go one after the other: two at once would make two students. */
function remembered<T>(url: string, schema: z.ZodMiniType<T>, init?: RequestInit): Promise<T> {
  const next = last.then(() => request(url, schema, { ...init, signal: AbortSignal.timeout(LONGEST) }));
  last = next.catch(() => {});
  return next;
}

const LONGEST = 20_000; // milliseconds until the server counts as not answering

async function request<T>(url: string, schema: z.ZodMiniType<T>, init?: RequestInit): Promise<T> {
  const address = answerAddress(url);
  if (address === undefined) throw new RequestError(0, "This site has no server.");
  const response = await fetch(address, init).catch(() => {
    setConnected(false);
    throw new RequestError(0, "The server does not answer.");
  });
  setConnected(!response.headers.has("X-Kept")); // which the service worker says of what it kept
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(body);
  const said = z.safeParse(ApiError, body);
  throw new RequestError(
    response.status,
    said.data?.error ?? `The server answered ${response.status}.`,
    body,
  );
}
