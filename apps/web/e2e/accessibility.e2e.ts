import { expect, test } from "@playwright/test";
import { expectNoViolationsInEither } from "./workspace.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the course map has nothing against axe's rules", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("heading", { name: "One update" }).waitFor();
  await expectNoViolationsInEither(page);
});

for (const path of ["/glossary", "/typescript", "/work", "/nowhere", "/lessons/nothing-here"]) {
  test(`${path} has nothing against axe's rules`, async ({ page }) => {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolationsInEither(page);
  });
}

test("a course that does not come is said so, with nothing against axe's rules", async ({ page }) => {
  await page.route("**/api/course", (route) => route.abort());
  await page.goto("/glossary");
  await page.getByRole("link", { name: "Graded Descent" }).click(); // a page that the browser draws
  await expect(page.getByRole("alert")).toContainText("The course could not be loaded.");
  await expectNoViolationsInEither(page);
  await page.unroute("**/api/course");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("heading", { name: "One update" })).toBeVisible();
});

test("the errata have nothing against axe's rules, and fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/errata?find.cell=11");
  await page.getByText("The numbers as a table").click();
  await expectNoViolationsInEither(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("the exercise page has nothing against axe's rules, before and after a run", async ({ page }) => {
  await page.goto("/exercises/stochastic-descent");
  await page.locator("[data-editor=monaco] .view-lines").waitFor();
  await page.getByRole("img", { name: /Level curves/ }).waitFor();
  await expectNoViolationsInEither(page);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 0 of 5 tests passed")).toBeVisible();
  await page.getByText("The updates as a table").click();
  await expectNoViolationsInEither(page);
  await page.getByRole("tab", { name: "Visible tests" }).click();
  await page.getByRole("tab", { name: /History/ }).click();
  await expectNoViolationsInEither(page);
});

test("the page begins with a way past the header, and each page has one first heading", async ({ page }) => {
  for (const path of ["/", "/errata", "/exercises/stochastic-descent", "/nowhere"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
});

test("Control M, then Tab, leaves the editor", async ({ page }) => {
  await page.goto("/exercises/stochastic-descent");
  await page.locator("[data-editor=monaco] .view-lines").click();
  await page.keyboard.press("Control+M");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[data-editor]"))).toBeNull();
});
