import { expect, test } from "vitest";
import { apiPath, offlineAnswers, staticAnswers, staticPath } from "../../shared/endpoints.ts";
import { offlineRules } from "./service-worker-file.ts";

const rules = offlineRules();
const kept = (path: string) =>
  [rules.API_SCRIPTS, rules.API_ANSWERS].map((rule) => new RegExp(rule).test(path.slice(1)));

const terms = { exercise: "step", maxPoints: 10, limits: { fuel: 1, memoryMb: 1 }, testsHash: "0a" };
const contents = { lessons: ["kitchen"], exercises: [{ slug: "step", hintCount: 1, terms }] };

test("the service worker keeps every public answer, on a server and in the static site", () => {
  for (const { name, params } of offlineAnswers(contents)) {
    const isScript = name === "visibleTests";
    expect(kept(apiPath(name, params)), name).toEqual([isScript, !isScript]);
    expect(kept(staticPath(name, params)!), name).toEqual([isScript, !isScript]);
  }
  expect(kept("/api/exercises/step/hints/1.json")).toEqual([false, true]);
});

test("the service worker keeps nothing that is a student's own, nor what no endpoint answers", () => {
  const ofAll = new Set(staticAnswers(contents).map(({ name, params }) => apiPath(name, params)));
  for (const path of [
    "/api/work",
    "/api/work.json",
    "/api/drafts/step",
    "/api/submissions",
    "/api/submissions?exercise=step",
    "/api/submissions/1/events",
    "/api/exercises/step/solution",
    "/api/course/more",
    "/api/exercises/step/tests-0a.css",
  ]) {
    expect(kept(path), path).toEqual([false, false]);
  }
  expect(ofAll.has("/api/work")).toBe(true);
});
