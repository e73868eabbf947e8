import { expect, type Page, test } from "@playwright/test";
import { expectNoViolationsInEither, watchOrigin } from "./workspace.ts";

const lessons = [
  "kitchen",
  "three-methods",
  "house-prices",
  "batch-size",
  "epochs-and-updates",
  "paths",
  "momentum",
  "adam",
  "schedules",
  "practice",
  "pitfalls",
  "comparison",
  "summary",
];

/** Answers every question of a lesson with its first option. */
async function predictAll(page: Page) {
  const questions = page.locator("form", { hasText: "Predict first." });
  await questions.first().waitFor();
  while ((await questions.count()) > 0) {
    await questions.first().getByRole("radio").first().check();
    await questions.first().getByRole("button", { name: "Check" }).click();
  }
}

test("a reader opens a lesson from the map, predicts, sees it played, reads its numbers, and goes on", async ({
  page,
  baseURL,
}) => {
  const strangers = watchOrigin(page, baseURL!);
  await page.goto("/");
  await page.getByRole("link", { name: "Three methods", exact: true }).click();
  await expect(page.getByText("This plays after your prediction.")).toBeVisible();

  await page.getByRole("radio", { name: "12", exact: true }).check();
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("It comes out differently: 3, the last with two houses.")).toBeVisible();
  await expect(page.getByText("Your answer: 12.")).toBeVisible();
  await expect(page.getByText("step 3 of 3")).toBeVisible();

  const figure = page.locator("figure#picks");
  await figure.getByText("The numbers as a table").click();
  await expect(figure.getByRole("table").getByRole("row")).toHaveCount(4);

  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("275 − 300 = −25")).toBeVisible();

  await page.getByRole("link", { name: "The loss", exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByText("You have read this lesson. The course map shows it.")).toBeVisible();
  await page.getByRole("link", { name: "The loss", exact: true }).click();
  await expect(page).toHaveURL("/exercises/loss");

  await page.goto("/");
  const link = page.getByRole("link", { name: "Three methods", exact: true });
  await expect(page.getByRole("listitem").filter({ has: link })).toContainText("min lessonRead");
  expect(strangers).toEqual([]);
});

test("a figure's address gives it back as it stands, prediction and all", async ({ page }) => {
  await page.goto("/lessons/house-prices");
  await predictAll(page);
  const figure = page.locator("figure#every-update");
  await figure.getByRole("radio", { name: "mini-batch: 2" }).check();
  await figure.getByRole("radio", { name: "sq ft", exact: true }).check();
  await expect(page).toHaveURL(/every-update.size=2&every-update.units=square-feet/);

  await page.reload();
  await expect(figure.getByRole("radio", { name: "mini-batch: 2" })).toBeChecked();
  await expect(figure.getByRole("radio", { name: "sq ft", exact: true })).toBeChecked();
  await expect(figure.getByRole("row").last()).toContainText("× 10");
  await expect(page.getByText("Your answer:").first()).toBeVisible();
});

test("a lesson can be gone through by keyboard", async ({ page }) => {
  await page.goto("/lessons/kitchen", { waitUntil: "networkidle" }); // keys are heard once the scripts have come
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("As you predicted")).toBeVisible();
  await page.getByRole("slider", { name: "Guests in a mini-batch" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("mini-batch of 11").first()).toBeVisible();
});

test("words lead to the glossary, and there is no lesson at a wrong address", async ({ page }) => {
  await page.goto("/lessons/kitchen");
  await page.getByRole("link", { name: "gradient noise" }).click();
  await expect(page).toHaveURL("/glossary#noise");
  await page.goto("/lessons/nothing-here");
  await expect(page.getByText("There is no lesson at this address.")).toBeVisible();
});

test("a reader finds the wrong number in a table of the errata, and keeps the find in the address", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Errata of the lecture" }).click();
  const figure = page.locator("figure#find");
  const cell = (name: RegExp) => figure.getByRole("button", { name });
  await cell(/^errors of house 2, /).click();
  await expect(figure.getByText("Exact: −25. Look further on.")).toBeVisible();
  await cell(/^w after of house 3, /).click();
  await expect(figure.getByText("It follows from the numbers before it")).toBeVisible();
  await cell(/^errors of house 4, /).click();
  await expect(figure.getByText("Wrong, but not the first.")).toBeVisible();
  await cell(/^errors of house 3, /).focus();
  await page.keyboard.press("Enter");
  await expect(figure.getByText("The table says −50; exact is −49.")).toBeVisible();
  await expect(page).toHaveURL(/find.cell=11/);

  await figure.getByRole("radio", { name: "C: batch" }).check();
  await expect(figure.getByText("Pick the first number")).toBeVisible();
  await figure.getByText("The numbers as a table").click();
  await expect(figure.getByRole("cell", { name: "2413/16" })).toBeVisible();
});

test("words say which walks have left the picture", async ({ page }) => {
  await page.goto("/lessons/paths?walks.inputs=thousands&walks.alpha=10");
  await predictAll(page);
  const figure = page.locator("figure#walks");
  await figure.getByRole("slider", { name: "Step" }).fill("120");
  await expect(figure.getByText(/On the noisy houses, batch left the plot at update 1 and/)).toBeVisible();
  await expect(
    figure.getByText(/stochastic left the plot at update 1 and is not a number any more/),
  ).toHaveCount(2);
});

test.describe("on a phone", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 390, height: 844 } });

  for (const lesson of lessons) {
    test(`${lesson} has nothing against axe's rules, stands still, and fits`, async ({ page }) => {
      await page.goto(`/lessons/${lesson}`);
      await predictAll(page);
      await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
      for (const summary of await page.getByText("The numbers as a table").all()) await summary.click();
      await expectNoViolationsInEither(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
});
