import type { Report } from "@graded-descent/grader";
import { expect, test } from "@playwright/test";
import { gdRun, keepReports, programs, slug, unnamed } from "./parity-programs.ts";
import { pasteCode } from "./workspace.ts";

test("the browser's report is that of gd run --visible, byte for byte, whatever the code does", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(keepReports);
  await page.goto(`/exercises/${slug}`);
  let runs = 0;
  for (const [name, source] of Object.entries(programs)) {
    await pasteCode(page, source);
    await page.getByRole("button", { name: "Run" }).click();
    runs++;
    await page.waitForFunction(
      (count) => (window as never as { reports: unknown[] }).reports.length >= count,
      runs,
    );
    const report = (await page.evaluate(() => (window as never as { reports: Report[] }).reports.at(-1)))!;
    await expect(page.getByRole("button", { name: "Stop" })).toHaveCount(0);
    expect(unnamed(`${JSON.stringify(report, null, 2)}\n`), name).toBe(unnamed(gdRun(source)));
  }
});
