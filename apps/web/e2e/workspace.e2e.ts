import { expect, type Page, test } from "@playwright/test";
import { expectNoViolations, keptCode, pasteCode, tabTo } from "./workspace.ts";

const predict = "export const predict = (line: Line, size: number) => line.w * size + line.b;";

async function open(page: Page, slug: string, source: string) {
  await page.goto(`/exercises/${slug}`);
  await pasteCode(page, source);
}

test("a first exercise is found, written, run, submitted and left by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, page.getByRole("link", { name: "Predict a price", exact: true }));
  await page.keyboard.press("Enter");

  const editor = page.locator("[data-editor=monaco]");
  await editor.waitFor();
  await tabTo(page, editor);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(predict);
  await expect.poll(() => keptCode(page, "predict-price")).toBe(predict);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Run 1: 4 of 4 tests passed")).toBeVisible();

  await page.keyboard.press("Control+M");
  await tabTo(page, page.getByRole("button", { name: "Submit", exact: true }).last());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Attempt 1: accepted, 5 of 5 points")).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: /^Next: / }));
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/predict-price/);
});

test("code that throws is marked where it throws, and a button leads there", async ({ page }) => {
  await open(page, "predict-price", 'export function predict() {\n  throw new Error("no idea");\n}\n');
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Run 1: 0 of 4 tests passed")).toBeVisible();
  await expect(page.getByText("Stopped with an error").first()).toBeVisible();
  await expect(page.getByText(/no idea/).first()).toBeVisible();
  await expect(page.locator("[data-editor=monaco] .squiggly-error")).toHaveCount(1);
  await expect(page.locator("[data-editor=monaco] .margin .failed-line")).toHaveCount(1);

  await page.getByRole("button", { name: "Go to line 2" }).first().click();
  await page.keyboard.type("// here ");
  await expect
    .poll(() => keptCode(page, "predict-price"))
    .toMatch(/^export function predict\(\) \{\n.*\/\/ here /);
});

test("a wrong answer is marked at the function that gave it", async ({ page }) => {
  await open(page, "predict-price", `\n${predict.replace("+ line.b", "")}`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Run 1: \d of 4 tests passed/)).toBeVisible();
  await expect(page.locator("[data-editor=monaco] .margin .failed-line")).toHaveCount(1);
  await expect(page.locator("details[open]").getByText("Expected")).toHaveCount(1);
});

test("code that eats memory is stopped, and the tests after it are not called failed", async ({ page }) => {
  const greedy =
    "export function predict() {\n  const all = [];\n  for (;;) all.push(new Array(100000).fill(1));\n}\n";
  await open(page, "predict-price", greedy);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Run 1: 0 of 4 tests passed")).toBeVisible();
  await expect(page.getByText("Used too much memory")).toBeVisible();
  await expect(page.getByText("Not run", { exact: true })).toHaveCount(3);
});

test("TypeScript's complaint is said in plain words under the editor, which knows the exercise's types", async ({
  page,
}) => {
  await open(
    page,
    "predict-price",
    "export const predict = (line: Line, size: number) => line.slope * size;\n",
  );
  const said = page.getByText("TypeScript: 1 problem. Line 1: “Line” has nothing called “slope”.");
  await expect(said).toBeVisible();
  await said.click();
  await expect(page.getByText("Run and Submit work all the same.")).toBeVisible();
  await expect(page.getByText("Property 'slope' does not exist on type 'Line'. (TS2339)")).toBeVisible();
  await expectNoViolations(page);
});

test("the editor completes by the types that the exercise gives", async ({ page }) => {
  await open(page, "predict-price", "export const predict = (line: Line, size: number) => ");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("line.");
  const suggested = page.locator(".suggest-widget").getByRole("option");
  await expect(suggested).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => keptCode(page, "predict-price")).toMatch(/=> line\.[wb]$/);
});

test("the keyboard makes a pane wider, and it stays so", async ({ page }) => {
  await page.goto("/exercises/predict-price");
  const task = page.getByRole("tabpanel", { name: "Task" });
  const width = async () => Math.round((await task.boundingBox())!.width);
  const before = await width();
  await tabTo(page, page.getByRole("separator", { name: "Width of the task" }));
  await page.keyboard.press("ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);
  const wider = await width();
  await page.reload();
  await expect.poll(width).toBe(wider);
});

test("what cannot be read is said in plain words", async ({ page }) => {
  await open(page, "predict-price", "export const predict = (line: Line) => line.w * ;\n");
  await page.keyboard.press("Control+Enter");
  const results = page.getByRole("region", { name: "Results" });
  await expect(results.getByText("A value is missing here: a number, a name or a call.")).toBeVisible();
  await expectNoViolations(page);
});

test("what the code prints stands in the console", async ({ page }) => {
  await open(page, "predict-price", `console.log("loaded");\n${predict}\n`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Console output" })).toContainText("loaded");
  await expectNoViolations(page);
});

test("hints come one at a time, and those taken are there after a reload", async ({ page }) => {
  await page.goto("/exercises/stochastic-descent");
  await page.getByRole("tab", { name: /Hints/ }).click();
  const hints = page.getByRole("tabpanel", { name: /Hints/ }).getByRole("listitem");
  await expect(hints).toHaveCount(0);
  await page.getByRole("button", { name: "Show the first hint (1 of 3)" }).click();
  await expect(hints).toHaveCount(1);
  const first = (await hints.first().textContent())!;
  await page.reload();
  await page.getByRole("tab", { name: /Hints/ }).click();
  await expect(hints).toHaveText([first]);
  await page.getByRole("button", { name: "Show the next hint (2 of 3)" }).click();
  await expect(hints).toHaveCount(2);
  await expectNoViolations(page);
});

test("each run is announced once, after silence", async ({ page }) => {
  await open(page, "predict-price", predict);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector("[aria-labelledby=results-title] [role=status]")!;
    new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  for (const run of [1, 2]) {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`Run ${run}: 4 of 4 tests passed`)).toBeVisible();
  }
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    "Run 1: 4 of 4 tests passed",
    "",
    "Run 2: 4 of 4 tests passed",
  ]);
});

test.describe("in a narrow window", () => {
  test.use({ viewport: { width: 640, height: 800 }, colorScheme: "dark" });

  test("the panes are tabs, which arrows move between, and Run brings the results", async ({ page }) => {
    await page.goto("/exercises/predict-price");
    await page.getByRole("tab", { name: "Task" }).first().focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Code", exact: true })).toBeFocused();
    await expectNoViolations(page);
    await pasteCode(page, predict);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Run 1: 4 of 4 tests passed")).toBeVisible();
    await expect(page.getByRole("tab", { name: "Results 4 of 4" })).toHaveAttribute("aria-selected", "true");
    await expectNoViolations(page);
  });
});
