import * as z from "zod/mini";
import { addressOf, isStatic } from "../delivery/site.ts";
import { answerAddress, withKeptAttempts, withOwnAttempts } from "../delivery/static-answers.ts";
import { ApiError, type Draft, type NewDraft, type NewSubmission, SubmissionView } from "../shared/api.ts";
import {
  apiPath,
  type EndpointAnswer,
  endpointOf,
  endpoints,
  type JsonName,
  type Params,
  type RequestBody,
} from "../shared/endpoints.ts";
import { setConnected } from "./store/connection.ts";

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

/** Whether nothing came because nothing is there, or because the server cannot be reached: no fault of the page. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof RequestError && [0, 404, 502, 503, 504].includes(error.status);

export const getCourse = () =>
  ask("course", {}).then((course) => (isStatic ? withOwnAttempts(course) : course));
export const getLesson = (slug: string) => ask("lesson", { slug });
export const getExercise = (slug: string) =>
  ask("exercise", { slug }).then((view) => ({ ...view, testsUrl: addressOf(view.testsUrl) }));
/** A hint; that it was taken is recorded, where there is a server. */
export const takeHint = (slug: string, number: number) => ask("hint", { slug, number: String(number) });
export const getRecordings = (slug: string) => ask("recordings", { slug });
export const getReference = (slug: string) => ask("reference", { slug });
export const getSubmissions = (exercise: string) => ask("submissions", { exercise });
export const getSubmission = (id: string) => ask("submission", { id });

export const getDraft = (slug: string) => ask("draft", { slug });
export const getWork = () => ask("work", {}).then((work) => (isStatic ? withKeptAttempts(work) : work));

export const postSubmission = (submission: NewSubmission) => ask("submit", {}, submission);

/** The solution, for one who may see it; that it was seen is recorded. */
export const postSolution = (slug: string) => ask("solution", { slug });

/** The draft as the server has it now: what was sent, or, not saved, what another device sent before. */
export const putDraft = (slug: string, draft: NewDraft): Promise<{ saved: boolean; draft: Draft }> =>
  ask("saveDraft", { slug }, draft).then(
    (draft) => ({ saved: true, draft }),
    (error: RequestError) => {
      const conflict = endpoints.saveDraft.conflict.safeParse(error.body);
      if (error.status !== 409 || !conflict.success) throw error;
      return { saved: false, draft: conflict.data.draft };
    },
  );

/** Calls back at each change of a submission until it is graded; returns what stops it. */
export function watchSubmission(
  id: string,
  onChange: (submission: SubmissionView) => void,
  onLost: () => void,
) {
  const events = new EventSource(apiPath("submissionEvents", { id }));
  events.onmessage = ({ data }) => {
    const submission = SubmissionView.parse(JSON.parse(data));
    if (submission.status === "graded") events.close();
    onChange(submission);
  };
  events.onerror = () => {
    events.close();
    onLost();
  };
  return () => events.close();
}

let last: Promise<unknown> = Promise.resolve();

/** Asks an endpoint. Requests that make the server know this student go one after the other: two at once would make two students. */
function ask<Name extends JsonName>(
  name: Name,
  params: Params<Name>,
  body?: RequestBody<Name>,
): Promise<EndpointAnswer<Name>> {
  const { method } = endpoints[name];
  if (isStatic || method === "GET") return request(name, params);
  const send = () =>
    request(name, params, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
      signal: AbortSignal.timeout(LONGEST),
    });
  const next = last.then(send);
  last = next.catch(() => {});
  return next;
}

const LONGEST = 20_000; // milliseconds until the server counts as not answering

async function request<Name extends JsonName>(
  name: Name,
  params: Params<Name>,
  init?: RequestInit,
): Promise<EndpointAnswer<Name>> {
  const address = answerAddress(name, params);
  if (address === undefined) throw new RequestError(0, "This site has no server.");
  const response = await fetch(address, init).catch(() => {
    setConnected(false);
    throw new RequestError(0, "The server does not answer.");
  });
  setConnected(!response.headers.has("X-Kept")); // which the service worker says of what it kept
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return understood(name, body);
  const said = z.safeParse(ApiError, body);
  throw new RequestError(
    response.status,
    said.data?.error ?? `The server answered ${response.status}.`,
    body,
  );
}

function understood<Name extends JsonName>(name: Name, body: unknown): EndpointAnswer<Name> {
  const { success, data, error } = endpointOf(name).answer.safeParse(body);
  if (success) return data as EndpointAnswer<Name>;
  throw new Error("The server’s answer is not what this page expects: load the page again.", {
    cause: error,
  });
}
