import { expect, test } from "@playwright/test";
import { total, weigh } from "./workspace.ts";

const KIB = 1024;

test("the course map needs at most 150 KiB of JavaScript", async ({ page }) => {
  const sizes = weigh(page);
  await page.goto("/", { waitUntil: "networkidle" });
  expect(total(sizes)).toBeGreaterThan(0);
  expect(total(sizes)).toBeLessThan(150 * KIB);
});

test("the exercise page needs at most 2.5 MiB, after a run", async ({ page }) => {
  const sizes = weigh(page);
  await page.goto("/exercises/stochastic-descent");
  await page.locator("[data-editor=monaco] .view-lines").click();
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 0 of 5 tests passed")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect([...sizes.keys()].join()).toContain("typescript.worker");
  expect(total(sizes)).toBeLessThan(2.5 * KIB * KIB);
});
