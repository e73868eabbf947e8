import { expect, test } from "vitest";
import type { Course, CourseExercise } from "../../../shared/api.ts";
import { nextStop } from "./stops.ts";

const about = { title: "", summary: "", minutes: 5 };
const lesson = (slug: string) => ({ kind: "lesson" as const, slug, ...about });
const exercise = (slug: string, status: CourseExercise["status"]) => ({
  kind: "exercise" as const,
  slug,
  ...about,
  points: 10,
  status,
  bestPoints: null,
});

const parts = (status: CourseExercise["status"]): Course["parts"] => [
  { title: "One", items: [lesson("kitchen"), exercise("loss", "passed")] },
  { title: "Two", items: [lesson("paths"), exercise("step", status)] },
];

test("a new reader starts with the first lesson", () => {
  expect(nextStop(parts("not-started"), new Set())?.slug).toBe("kitchen");
});

test("what is read and passed is left behind", () => {
  expect(nextStop(parts("not-started"), new Set(["kitchen"]))?.slug).toBe("paths");
  expect(nextStop(parts("not-started"), new Set(["kitchen", "paths"]))?.slug).toBe("step");
  expect(nextStop(parts("passed"), new Set(["kitchen", "paths"]))).toBeUndefined();
});

test("an exercise that was begun comes before everything else", () => {
  expect(nextStop(parts("in-progress"), new Set())?.slug).toBe("step");
});
