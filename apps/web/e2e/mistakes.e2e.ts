import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { exerciseFile, exerciseSlugs, hintOf, root } from "./workspace.ts";

/** Known mistakes of an exercise, with the verdict their names promise. */
const mistakesOf = (slug: string) =>
  readdirSync(join(root, "exercises", slug, "mistakes")).map((name) => ({
    source: exerciseFile(slug, `mistakes/${name}`),
    verdict: name.split(".")[1],
  }));

// By touch a plain field takes Monaco's place, which takes long to begin and is not looked at here.
test.use({ hasTouch: true, isMobile: true, viewport: { width: 1440, height: 900 } });

for (const slug of exerciseSlugs()) {
  test(`${slug}: who makes a known mistake reads its hint on the page`, async ({ page }) => {
    test.setTimeout(180_000); // two dozen submissions at once, on a machine that may be busy
    const hints: string[] = [];
    for (const { source, verdict } of mistakesOf(slug)) {
      const sent = await page.request.post("/api/submissions", { data: { exercise: slug, source } });
      const { attempt } = await sent.json();
      if (verdict === "wrong-answer") hints[attempt] = hintOf(source);
    }
    await page.goto(`/exercises/${slug}`);
    await page.getByRole("tab", { name: /^History/ }).click();
    await expect(page.getByText("Being graded")).toHaveCount(0, { timeout: 120_000 });
    for (const [attempt, hint] of hints.entries()) {
      if (hint === undefined) continue;
      await page.getByRole("button", { name: `Results of attempt ${attempt}`, exact: true }).click();
      await expect(page.getByText(hint, { exact: true })).toBeVisible();
    }
  });
}
