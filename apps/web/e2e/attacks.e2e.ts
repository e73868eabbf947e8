import { join } from "node:path";
import { loadExercise } from "@graded-descent/course";
import { expect, type Page, test } from "@playwright/test";
import { attacks, differing, recursionSources } from "./attack-reports.ts";
import { openGraderPage } from "./grader-page.ts";
import { root } from "./workspace.ts";

async function differingIn(page: Page, sources: { name: string; source: string }[]): Promise<string[]> {
  const exercise = await loadExercise(join(root, "exercises/step"));
  return differing(page, { exercise, sources, ...(await openGraderPage(page, exercise)) });
}

for (const part of [0, 1, 2])
  test(`every attack has the report that it has in Node, and leaves nothing for the next run (${part})`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const mine = attacks.filter((_, i) => i % 3 === part);
    expect(mine.length).toBeGreaterThan(80);
    expect(await differingIn(page, mine)).toEqual([]);
  });

test("every kind of recursion ends at the depth at which it ends in Node", async ({ page }) => {
  test.setTimeout(180_000);
  expect(await differingIn(page, recursionSources)).toEqual([]);
});
