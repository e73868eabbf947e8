import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { gzipped, scriptsOfLesson } from "./build.ts";
import { exerciseFile, holdBack, keptCode, pasteCode, root, total, weigh } from "./workspace.ts";

const KIB = 1024;
const slug = "stochastic-descent";

const lessons = readdirSync(join(root, "lessons")).filter((name) => /^\d/.test(name));

test("every lesson needs at most 150 KiB of JavaScript, all that its figures can load included", () => {
  expect(lessons.length).toBeGreaterThan(10);
  const sizes = lessons.map((lesson) => [lesson, gzipped(scriptsOfLesson(lesson)) / KIB] as const);
  expect(sizes.filter(([, size]) => size > 150)).toEqual([]);
  expect(sizes.filter(([, size]) => size < 67)).toEqual([]); // less than React alone: something was not counted
});

for (const path of ["/", "/lessons/paths", "/lab"]) {
  test(`${path} asks for at most 150 KiB of JavaScript`, async ({ page }) => {
    const sizes = weigh(page);
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await total(sizes)).toBeGreaterThan(0);
    expect(await total(sizes)).toBeLessThan(150 * KIB);
  });
}

test("the first key is typed after at most 1.1 MiB of an exercise, all of it after a run is at most 2.5", async ({
  page,
}) => {
  const sizes = weigh(page);
  const letThrough = await holdBack(page, "**/typescript.worker-*.js");
  await page.goto(`/exercises/${slug}`);
  await pasteCode(page, "// the first keys");
  await expect.poll(() => keptCode(page, slug)).toBe("// the first keys");
  expect([...sizes.keys()].join()).toContain("monaco");
  expect([...sizes.keys()].join()).not.toContain("typescript.worker");
  expect(await total(sizes)).toBeLessThan(1.1 * KIB * KIB);

  letThrough();
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 0 of 5 tests passed")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect([...sizes.keys()].join()).toContain("typescript.worker");
  expect(await total(sizes)).toBeLessThan(2.5 * KIB * KIB);
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("an exercise asks for at most 450 KiB before TypeScript, which comes with the first Run", async ({
    page,
  }) => {
    const sizes = weigh(page);
    await page.goto(`/exercises/${slug}`);
    await page.getByRole("tab", { name: "Code" }).click();
    await page.getByRole("textbox", { name: "Your code" }).focus();
    await page.waitForLoadState("networkidle");
    const isTypeScript = (path: string) => /typescript\.worker/.test(path);
    expect([...sizes.keys()].filter(isTypeScript)).toEqual([]);
    expect(await total(sizes)).toBeGreaterThan(67 * KIB); // React alone
    expect(await total(sizes)).toBeLessThan(450 * KIB);

    await page.getByRole("textbox", { name: "Your code" }).fill(exerciseFile(slug, "solution.ts"));
    await page.getByRole("button", { name: "Run" }).click();
    await expect(page.getByText("Run 1: 5 of 5 tests passed")).toBeVisible();
    expect([...sizes.keys()].filter(isTypeScript)).toHaveLength(1);
  });
});
