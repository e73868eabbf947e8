import { expect, test } from "@playwright/test";
import {
  exerciseFile,
  hintOf,
  holdBack,
  keptCode,
  pasteCode,
  watchOrigin,
  withoutHint,
} from "./workspace.ts";

const slug = "stochastic-descent";
const wrong = exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts");
const right = exerciseFile(slug, "solution.ts");

test("a student runs a wrong solution, reads the hint, corrects it, submits, is accepted, and finds it all after a reload", async ({
  page,
  baseURL,
}) => {
  const strangers = watchOrigin(page, baseURL!);
  await page.goto("/");
  await page.getByRole("link", { name: "Stochastic gradient descent", exact: true }).click();

  await pasteCode(page, withoutHint(wrong));
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: /Run 1: \d of 5 tests passed/ })).toBeVisible();
  await expect(page.getByText(hintOf(wrong))).toBeVisible();
  await expect(page.getByText(/parts from the reference at step 3/)).toBeVisible();

  await pasteCode(page, right);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 2: 5 of 5 tests passed")).toBeVisible();
  await expect(
    page.getByText("Visible tests pass. Submit to be graded on the hidden ones too."),
  ).toBeVisible();
  await expect(page.getByText(/on the reference’s path/)).toBeVisible();

  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.getByText("Attempt 1: accepted, 10 of 10 points")).toBeVisible();

  await page.reload();
  await expect(page.locator("[data-editor=monaco]")).toContainText("stochasticEpoch");
  expect(await keptCode(page, slug)).toBe(right);
  await page.getByRole("tab", { name: "History (1)" }).click();
  await expect(page.getByText("Passed, 10 of 10 points")).toBeVisible();

  await page.goto("/");
  await expect(page.getByText("Passed, 10 of 10")).toBeVisible();
  expect(strangers).toEqual([]);
});

test("code that never ends is stopped", async ({ page }) => {
  await page.goto(`/exercises/${slug}`);
  await pasteCode(page, "export function stochasticEpoch() {\n  for (;;) {}\n}\n");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 0 of 5 tests passed")).toBeVisible();
  await expect(page.getByText("Ran too long").first()).toBeVisible();
});

test("Stop ends a run that would take longer", async ({ page }) => {
  await page.goto(`/exercises/${slug}`);
  await page.route("**/tests-*.js", () => {}); // the tests never come, so that the run would wait for them
  await pasteCode(page, right);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Run 1: stopped")).toBeVisible();
  await expect(page.getByRole("button", { name: "Run" })).toBeVisible();
});

test("Run pressed before the editor is there waits for it", async ({ page }) => {
  const letThrough = await holdBack(page, "**/CodeEditor-*.js");
  const monaco = page.waitForResponse("**/monaco-*.js");
  await page.goto(`/exercises/${slug}`, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Run" }).click();
  await monaco;
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  letThrough();
  await expect(page.getByText("Run 1: 0 of 5 tests passed")).toBeVisible();
});

test("code that cannot be read is said to be so, alone and with its line", async ({ page }) => {
  await page.goto(`/exercises/${slug}`);
  await pasteCode(page, "export function stochasticEpoch( {\n  return [;\n}\n");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: your code could not be read")).toBeVisible();
  await page.getByRole("button", { name: /Go to line \d/ }).click();
  await expect(page.getByText("Failed")).toHaveCount(0);
});

test("a type error does not stand in the way of Run", async ({ page }) => {
  await page.goto(`/exercises/${slug}`);
  await pasteCode(page, `${right}\nconst size: string = 1;\n`);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 5 of 5 tests passed")).toBeVisible();
});

test("an exercise that does not exist has a page that says so", async ({ page }) => {
  await page.goto("/exercises/nothing-here");
  await expect(page.getByText("There is no exercise at this address.")).toBeVisible();
  await expect(page).toHaveTitle("Not found · Graded Descent");
});
