import { useStore } from "@nanostores/react";
import { atom, map } from "nanostores";
import * as z from "zod/mini";
import { isStatic } from "../../delivery/site.ts";
import type { SubmissionWithSource } from "../../shared/api.ts";
import { postSubmission, type RequestError } from "../api.ts";
import { keepAttempt } from "./attempts.ts";
import { backoff } from "./backoff.ts";
import { readStored, writeStored } from "./storage.ts";
import { uuid } from "./uuid.ts";
import { keepVersion } from "./versions.ts";

/** A press of Submit that the server has not answered. */
const UnsentSubmission = z.object({ exercise: z.string(), source: z.string(), key: z.string() });

export type Waiting = z.infer<typeof UnsentSubmission>;

/** How a press of Submit stands: on its way, kept until the server answers, refused with a sentence, or, without a server, to be handed in. */
export type Sending =
  | { state: "sending" }
  | { state: "waiting"; why: string }
  | { state: "refused"; why: string }
  | { state: "to-hand-in"; attempt: number };

const NAME = "outbox";

/** How the last press for each exercise stands; nothing once it is sent. */
const sendings = map<Record<string, Sending | undefined>>({});
const lastSent = atom<SubmissionWithSource | undefined>();
let unkept: Waiting[] | undefined; // where the browser keeps nothing, it waits for as long as the page is open
let timer: ReturnType<typeof setTimeout> | undefined;
const delays = backoff();
let busy = false;

/** Submits code, now or when the server answers again; what waited for the same exercise goes to its history. */
export function sendOff(exercise: string, source: string) {
  if (isStatic) return putAside(exercise, source);
  const before = list().find((waiting) => waiting.exercise === exercise);
  if (before?.source !== source) {
    if (before) keepVersion(exercise, { source: before.source, label: "Before it was sent" });
    keep([...others(exercise), { exercise, source, key: uuid() }]);
  }
  say(exercise, { state: "sending" });
  flush();
}

function putAside(exercise: string, source: string) {
  const attempt = keepAttempt(exercise, source);
  if (attempt === undefined) {
    return say(exercise, { state: "refused", why: "This browser is too full to keep another attempt." });
  }
  keepVersion(exercise, { source, label: `Attempt ${attempt}, to hand in` });
  say(exercise, { state: "to-hand-in", attempt });
}

/** Sends what waits, one after the other, and again later where the server does not answer. */
export async function flush() {
  if (busy) return;
  busy = true;
  clearTimeout(timer);
  for (let next = list()[0]; next; next = list()[0]) {
    const left = await send(next);
    if (!left) continue;
    for (const { exercise } of list()) say(exercise, { state: "waiting", why: left });
    timer = setTimeout(flush, delays.next());
    break;
  }
  busy = false;
}

/** Sends what an earlier visit left, and whatever waits as soon as the connection is back. */
export function openOutbox() {
  window.addEventListener("online", flush);
  flush();
}

/** Calls back when the server has a submission. Returns what stops it. */
export const onSubmitted = (listener: (submission: SubmissionWithSource) => void): (() => void) =>
  lastSent.listen((submission) => submission && listener(submission));

/** How the last press for an exercise stands; undefined once it is sent. */
export const sendingOf = (exercise: string): Sending | undefined => sendings.get()[exercise];

/** The same, as it changes. */
export const useSending = (exercise: string): Sending | undefined =>
  useStore(sendings, { keys: [exercise] })[exercise];

/** Why it stays in the box; undefined once it is out of it. */
async function send({ exercise, source, key }: Waiting): Promise<string | undefined> {
  try {
    const submission = await postSubmission({ exercise, source, key });
    delays.reset();
    drop(key);
    say(exercise, undefined);
    lastSent.set({ ...submission, source });
  } catch (error) {
    const { status, message } = error as RequestError;
    if (status === undefined || status === 0 || status >= 500 || status === 429) return message;
    keepVersion(exercise, { source, label: "Not accepted by the server" });
    drop(key);
    say(exercise, { state: "refused", why: message });
  }
  return undefined;
}

const say = (exercise: string, sending: Sending | undefined) => sendings.setKey(exercise, sending);

const list = (): Waiting[] => unkept ?? readStored(NAME, z.array(UnsentSubmission)) ?? [];
const others = (exercise: string) => list().filter((waiting) => waiting.exercise !== exercise);
const drop = (key: string) => keep(list().filter((waiting) => waiting.key !== key));

function keep(waiting: Waiting[]) {
  unkept = writeStored(NAME, waiting) ? undefined : waiting;
}
