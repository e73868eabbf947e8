import { expect, test } from "@playwright/test";
import { exerciseFile, pasteCode } from "./workspace.ts";

test("the course map leads to TypeScript beside Python", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /beside the same in Python/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/TypeScript this course needs/);
  await expect(page.getByText("Both print 150 50.375")).toBeVisible();
});

test("the first exercise leads there too", async ({ page }) => {
  await page.goto("/exercises/predict-price");
  await page.getByRole("link", { name: /beside the same in Python/ }).click();
  await expect(page).toHaveURL("/typescript");
});

test("the same in NumPy and PyTorch is shown once the code passes, not before", async ({ page }) => {
  const same = page.getByRole("heading", { name: "The same in NumPy and PyTorch" });
  await page.goto("/exercises/momentum");
  await pasteCode(page, exerciseFile("momentum", "mistakes/no-memory.wrong-answer.ts"));
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Where to look first")).toBeVisible();
  await expect(same).toHaveCount(0);
  await pasteCode(page, exerciseFile("momentum", "solution.ts"));
  await page.getByRole("button", { name: "Run" }).click();
  await expect(same).toBeVisible();
});
