import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";

const KIB = 1024;

/** All JavaScript and WebAssembly a page has asked for so far, by address, in bytes as sent. */
function weigh(page: Page): Map<string, number> {
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(js|wasm)$/.test(pathname)) sizes.set(pathname, gzipSync(await response.body()).length);
  });
  return sizes;
}

const total = (sizes: Map<string, number>) => [...sizes.values()].reduce((sum, size) => sum + size, 0);

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
