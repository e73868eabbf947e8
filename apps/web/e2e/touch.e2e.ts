import { expect, test } from "@playwright/test";
import { exerciseFile } from "./workspace.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("on a phone a plain field takes Monaco's place, with the same Run", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto("/exercises/stochastic-descent");
  await page.getByRole("tab", { name: "Code" }).click();
  await page
    .getByRole("textbox", { name: "Your code" })
    .fill(exerciseFile("stochastic-descent", "solution.ts"));
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 5 of 5 tests passed")).toBeVisible();
  expect(loaded.filter((path) => /monaco|editor\.(api|worker)/.test(path))).toEqual([]);

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
