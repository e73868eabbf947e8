import { expect, test } from "vitest";
import type { CourseExercise, CourseView } from "../../../shared/api.ts";
import { minutesLeft, nextDue, nextStop, partDue, withDrafts } from "./stops.ts";

const about = { title: "", summary: "", minutes: 5, due: null };
const lesson = (slug: string) => ({ kind: "lesson" as const, slug, ...about });
const exercise = (slug: string, status: CourseExercise["status"], due: string | null = null) => ({
  kind: "exercise" as const,
  slug,
  ...about,
  due,
  points: 10,
  status,
  bestPoints: null,
  lastTests: null,
});

const none = new Map<string, number>();
const parts = (status: CourseExercise["status"]): CourseView["parts"] => [
  { title: "One", items: [lesson("kitchen"), exercise("loss", "passed")] },
  { title: "Two", items: [lesson("paths"), exercise("step", status)] },
];

test("a new reader starts with the first lesson", () => {
  expect(nextStop(parts("not-started"), new Set(), none)?.slug).toBe("kitchen");
});

test("what is read and passed, late or not, is left behind", () => {
  const both = new Set(["kitchen", "paths"]);
  expect(nextStop(parts("not-started"), new Set(["kitchen"]), none)?.slug).toBe("paths");
  expect(nextStop(parts("not-started"), both, none)?.slug).toBe("step");
  expect(nextStop(parts("passed"), both, none)).toBeUndefined();
  expect(nextStop(parts("passed-late"), both, none)).toBeUndefined();
});

test("an exercise that was begun comes before everything else, the one last worked at first", () => {
  expect(nextStop(parts("in-progress"), new Set(), none)?.slug).toBe("step");
  const two = [{ title: "", items: [exercise("adam", "in-progress"), exercise("adagrad", "in-progress")] }];
  const drafts = new Map([
    ["adam", 1],
    ["adagrad", 2],
  ]);
  expect(nextStop(two, new Set(), drafts)?.slug).toBe("adagrad");
});

test("code in this browser makes an exercise begun, and a passed one no less passed", () => {
  const drafts = new Map([
    ["loss", 1],
    ["step", 1],
  ]);
  const states = withDrafts(parts("not-started"), drafts).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "exercise" ? [item.status] : [])),
  );
  expect(states).toEqual(["passed", "in-progress"]);
});

test("what is left takes the minutes of what is neither read nor passed", () => {
  expect(minutesLeft(parts("in-progress"), new Set())).toBe(15);
  expect(minutesLeft(parts("passed"), new Set(["kitchen", "paths"]))).toBe(0);
});

test("a part is due when most of it is; next due is the earliest date to come of what is not passed", () => {
  const [soon, later, past] = ["2026-12-04T10:00:00Z", "2026-12-09T10:00:00Z", "2026-11-01T10:00:00Z"];
  const items = [
    exercise("a", "not-started", later),
    exercise("b", "in-progress", soon),
    exercise("c", "passed", soon),
    exercise("d", "not-started", past),
  ];
  expect(partDue(items)).toBe(soon);
  expect(partDue([...items, lesson("a"), lesson("b"), lesson("c")])).toBeUndefined();
  expect(partDue([lesson("kitchen")])).toBeUndefined();
  expect(nextDue([{ title: "", items }], Date.parse("2026-12-01T00:00:00Z"))?.slug).toBe("b");
});
