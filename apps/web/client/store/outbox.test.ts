import { beforeEach, expect, test, vi } from "vitest";
import type { SubmissionView } from "../../shared/api.ts";
import { browser, withBrowser } from "./fixture.ts";
import { flush, onSubmitted, openOutbox, sendingOf, sendOff } from "./outbox.ts";
import { readVersions } from "./versions.ts";

withBrowser();

/** The server: what it stored, each key once; what it says instead, while `refusal` is set. */
let stored: { exercise: string; source: string; key: string }[];
let refusal: { status: number; error: string } | undefined;
let answering: boolean;
let losing: boolean;

beforeEach(() => {
  [stored, refusal, answering, losing] = [[], undefined, true, false];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (_url: string, { body }: RequestInit) => {
    if (!answering) throw new TypeError("Failed to fetch");
    if (refusal) return Response.json({ error: refusal.error }, { status: refusal.status });
    const press = JSON.parse(body as string);
    if (!stored.some(({ key }) => key === press.key)) stored.push(press);
    if (losing) throw new TypeError("Failed to fetch");
    return Response.json({
      id: press.key,
      exercise: press.exercise,
      attempt: stored.length,
      status: "queued",
      ahead: 0,
      solutionSeen: false,
      createdAt: "2026-11-02T10:00:00.000Z",
      gradedAt: null,
      report: null,
    } satisfies SubmissionView);
  });
  return () => vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);
const waiting = () => JSON.parse(localStorage.getItem("graded-descent:outbox") ?? "[]");

test("what is sent leaves the box, and who listens is told", async () => {
  const sent: string[] = [];
  const stop = onSubmitted(({ exercise }) => sent.push(exercise));
  sendOff("loss", "a");
  expect(sendingOf("loss")).toEqual({ state: "sending" });
  await settled();
  stop();
  expect(sent).toEqual(["loss"]);
  expect(stored).toMatchObject([{ exercise: "loss", source: "a" }]);
  expect(sendingOf("loss")).toBeUndefined();
  expect(waiting()).toEqual([]);
});

test("without a server it waits, and goes by itself once the server answers", async () => {
  answering = false;
  sendOff("loss", "a");
  await settled();
  expect(sendingOf("loss")).toEqual({ state: "waiting", why: "The server does not answer." });
  expect(waiting()).toMatchObject([{ exercise: "loss", source: "a" }]);
  answering = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stored).toHaveLength(1);
  expect(sendingOf("loss")).toBeUndefined();
});

test("an answer that was lost on its way makes no second attempt", async () => {
  losing = true;
  sendOff("loss", "a");
  await settled();
  losing = false;
  sendOff("loss", "a");
  await settled();
  expect(stored).toHaveLength(1);
  expect(waiting()).toEqual([]);
});

test("what an earlier visit left is sent when the page is opened, or the connection is back", async () => {
  const left = { exercise: "loss", source: "a", key: "8f14e45f-ceea-467f-a0e6-b1a0a3c1e9d2" };
  localStorage.setItem("graded-descent:outbox", JSON.stringify([left]));
  answering = false;
  openOutbox();
  await settled();
  answering = true;
  browser.window.dispatchEvent(new Event("online"));
  await settled();
  expect(stored).toEqual([left]);
});

test("newer code takes the place of what waits, which goes to the history", async () => {
  answering = false;
  sendOff("loss", "old");
  sendOff("step", "other exercise");
  await settled();
  sendOff("loss", "new");
  await settled();
  expect(waiting()).toMatchObject([{ source: "other exercise" }, { source: "new" }]);
  expect(readVersions("loss")).toMatchObject([{ source: "old", label: "Before it was sent" }]);
  answering = true;
  await flush();
  expect(stored.map(({ source }) => source)).toEqual(["other exercise", "new"]);
});

test("what the server refuses does not stand in the way of the rest, and is kept", async () => {
  refusal = { status: 404, error: "There is no such exercise." };
  sendOff("gone", "a");
  await settled();
  expect(sendingOf("gone")).toEqual({ state: "refused", why: "There is no such exercise." });
  expect(waiting()).toEqual([]);
  expect(readVersions("gone")).toMatchObject([{ source: "a" }]);
});

test.each([429, 500, 503, 507])("a server that answers %i is asked again later", async (status) => {
  refusal = { status, error: "Not now." };
  sendOff("loss", "a");
  await settled();
  expect(sendingOf("loss")).toEqual({ state: "waiting", why: "Not now." });
  expect(waiting()).toMatchObject([{ exercise: "loss", source: "a" }]);
  refusal = undefined;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stored).toHaveLength(1);
});

test("where the browser keeps nothing, it waits for as long as the page is open", async () => {
  browser.writes = false;
  answering = false;
  sendOff("loss", "a");
  await settled();
  answering = true;
  await flush();
  expect(stored).toHaveLength(1);
  await flush();
  expect(stored).toHaveLength(1);
});
