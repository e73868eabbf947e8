// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExerciseView } from "../../../shared/api.ts";

const starter = "export function step() {}\n";
const exercise = {
  slug: "step",
  title: "One step",
  partTitle: "One update",
  statementHtml: "<p>Take a step.</p>",
  starter,
  testsSource: "export default [];",
  hints: ["Against the gradient."],
  hasTrace: false,
  reveal: "after-pass",
  terms: {},
} as unknown as ExerciseView;

/** A server that cannot be reached, and a touch screen: its editor is a plain field, which needs no Monaco. */
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("EventSource", undefined);
  window.matchMedia = ((query: string) => ({
    matches: query === "(pointer: coarse)",
    addEventListener() {},
    removeEventListener() {},
  })) as unknown as typeof window.matchMedia;
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A worker that never answers. */
class FakeWorker extends EventTarget {
  postMessage() {}
  terminate() {}
}

const passed = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

async function open() {
  const { Workspace } = await import("./Workspace.tsx");
  render(
    <MemoryRouter>
      <Workspace exercise={exercise} />
    </MemoryRouter>,
  );
  await passed(0);
}

const field = () => screen.getByRole("textbox", { name: "Your code" }) as HTMLTextAreaElement;
const write = (source: string) => fireEvent.change(field(), { target: { value: source } });
const stored = () => JSON.parse(localStorage.getItem("graded-descent:draft:step") ?? "null")?.source;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("what is typed is kept half a second later, and is there when the page is opened again", async () => {
  await open();
  expect(field().value).toBe(starter);
  write("my code");
  await passed(400);
  expect(stored()).toBeUndefined();
  await passed(100);
  expect(stored()).toBe("my code");
  cleanup();
  await open();
  expect(field().value).toBe("my code");
});

test("a reset to the starter can be taken back", async () => {
  await open();
  expect((screen.getByRole("button", { name: "Reset to the starter" }) as HTMLButtonElement).disabled).toBe(
    true,
  );
  write("my code");
  press("Reset to the starter");
  expect(field().value).toBe(starter);
  press("Bring back my code");
  expect(field().value).toBe("my code");
});

test("a submission that the server does not take is kept, and the student is told that it waits", async () => {
  await open();
  write("my code");
  press("Submit");
  await passed(0);
  expect(JSON.parse(localStorage.getItem("graded-descent:outbox")!)).toMatchObject([
    { exercise: "step", source: "my code" },
  ]);
  expect(screen.getByText(/The server does not answer/)).toBeTruthy();
});

test("Ctrl+Enter runs the visible tests, and a run can be stopped", async () => {
  await open();
  fireEvent.keyDown(window, { key: "Enter", ctrlKey: true });
  await passed(0);
  expect(screen.getByText("Run 1: running…")).toBeTruthy();
  press("Stop");
  expect(screen.getByText(/You stopped it/)).toBeTruthy();
});
