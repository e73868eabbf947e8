import { expect, test } from "vitest";
import { apiPath, endpoints, offlineAnswers, staticAnswers, staticPath } from "./endpoints.ts";

const terms = { exercise: "step", maxPoints: 10, limits: { fuel: 1, memoryMb: 1 }, testsHash: "0a" };
const contents = { lessons: ["kitchen"], exercises: [{ slug: "step", hintCount: 2, terms }] };

test("an address holds its parameters, each of which must be given", () => {
  expect(apiPath("hint", { slug: "step", number: "1" })).toBe("/api/exercises/step/hints/1");
  expect(apiPath("visibleTests", { slug: "step", hash: "0a" })).toBe("/api/exercises/step/tests-0a.js");
  expect(apiPath("submissions", { exercise: "a/b&c" })).toBe("/api/submissions?exercise=a%2Fb%26c");
  // @ts-expect-error
  expect(apiPath("visibleTests", { slug: "step" })).toMatch(/undefined/);
});

test("the static site holds every public answer, and the work of one who has none", () => {
  const files = staticAnswers(contents).map(({ name, params }) => staticPath(name, params));
  expect(files.sort()).toEqual([
    "/api/course.json",
    "/api/exercises/step.json",
    "/api/exercises/step/hints/1.json",
    "/api/exercises/step/hints/2.json",
    "/api/exercises/step/recordings.json",
    "/api/exercises/step/reference.json",
    "/api/exercises/step/tests-0a.js",
    "/api/lessons/kitchen.json",
    "/api/work.json",
  ]);
  expect(staticPath("submission", { id: "1" })).toBeUndefined();
});

test("a browser asks for every public answer to keep it offline, and takes no hint by that", () => {
  const paths = offlineAnswers(contents).map(({ name, params }) => apiPath(name, params));
  expect(paths.sort()).toEqual([
    "/api/course",
    "/api/exercises/step",
    "/api/exercises/step/recordings",
    "/api/exercises/step/reference",
    "/api/exercises/step/tests-0a.js",
    "/api/lessons/kitchen",
  ]);
});

test("every endpoint for all is in the static site", () => {
  const names = new Set<string>(staticAnswers(contents).map(({ name }) => name));
  const forAll = Object.entries(endpoints).filter(([, { audience }]) => audience === "all");
  expect(forAll.filter(([name]) => !names.has(name))).toEqual([]);
});
