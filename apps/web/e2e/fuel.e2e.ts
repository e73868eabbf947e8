import { join } from "node:path";
import { loadExercise } from "@graded-descent/course";
import { expect, test } from "@playwright/test";
import { fuelInBrowser, fuelInNode, slug } from "./fuel-use.ts";
import { openGraderPage } from "./grader-page.ts";
import { root } from "./workspace.ts";

test("a submission uses the same fuel in Chromium as in Node, as the first one and as the thousandth", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const exercise = await loadExercise(join(root, "exercises", slug));
  const { testsUrl } = await openGraderPage(page, exercise);
  const inChromium = await fuelInBrowser(page, { exercise, testsUrl, runs: 1000 });
  const inNode = await fuelInNode(exercise);
  expect(inChromium).toEqual({ first: inNode, last: inNode });
  expect(new Set(inNode).size).toBe(inNode.length);
});
