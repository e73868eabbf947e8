import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { expectNoViolationsInEither, root } from "./workspace.ts";

test.describe.configure({ mode: "default" }); // the class is graded once

const gd = join(root, "packages/cli/src/main.ts");
const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

let report: string;

test.beforeAll(() => {
  const dir = mkdtempSync(join(tmpdir(), "graded-descent-report-"));
  const hand = (student: string, code: string) => {
    mkdirSync(join(dir, "class", student), { recursive: true });
    writeFileSync(join(dir, "class", student, "step.ts"), code);
  };
  hand("李雷", `export const step = () => { throw new Error(${JSON.stringify(hostile)}); };`);
  hand("<b onclick=x>Ann<b>", `// </pre></section></main>${hostile}\nexport const step = (model) => model;`);
  hand("Zoë", "export const step = ;");
  const options = { cwd: dir, stdio: "ignore" } as const;
  const course = ["--course", join(root, "exercises")];
  execFileSync("node", [gd, "bulk", "class", "--out", "out", ...course], options);
  execFileSync("node", [gd, "gradebook", "out", "--format", "html", ...course], options);
  report = pathToFileURL(join(dir, "out/report.html")).href;
});

test("the report opens from disk, asks for nothing and runs nothing that students wrote", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(report);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Results of 3 students");
  await page.getByRole("link", { name: "<b onclick=x>Ann<b>" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("<b onclick=x>Ann<b>");
  const code = page.getByRole("region", { name: "One step: the code" });
  await expect(code).toContainText("</pre></section></main>");
  await page.getByRole("link", { name: "Next: Zoë" }).click();
  await page.getByRole("link", { name: "Next: 李雷" }).click();
  await expect(page.getByText("onerror=").filter({ visible: true }).first()).toBeVisible();
  await expect(page).toHaveTitle("Results of 3 students");
  expect(requests).toEqual([report]);
  expect(await page.locator("script, img, b").count()).toBe(0);
});

test("the report is walked with the keyboard: to a student, and back to the class", async ({ page }) => {
  await page.goto(report);
  await page.getByRole("link", { name: "Zoë" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Zoë", level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Points" })).toBeHidden();
  await page.getByRole("link", { name: "The class" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Points" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Zoë" })).toBeHidden();
});

test("the report is accessible, light and dark, and narrow", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const place of ["", "#s2"]) {
    await page.goto(report + place);
    await expectNoViolationsInEither(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});
