import { appendFileSync, cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ownServer } from "./own-server.ts";
import {
  editor,
  exerciseFile,
  expectNoViolations,
  keptCode,
  openHistory,
  press,
  root,
  submit,
  withoutHint,
  write,
} from "./workspace.ts";

const slug = "stochastic-descent";
const path = `/exercises/${slug}`;
const right = exerciseFile(slug, "solution.ts");
const wrong = withoutHint(exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts"));

test("any two attempts are compared, and each is brought back without losing what is there", async ({
  page,
}) => {
  await page.goto(path);
  await write(page, wrong);
  await submit(page, /^Attempt 1: wrong answer/);
  await write(page, right);
  await submit(page, /^Attempt 2: accepted/);
  await write(page, "export const scratch = 1;\n");

  await openHistory(page);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Compare attempt 1 with the editor" }).click();
  const dialog = page.getByRole("dialog", { name: "Compare" });
  await expect(dialog.getByRole("insertion").filter({ hasText: "scratch" })).toBeVisible();
  await dialog.getByLabel("Second").selectOption({ label: await optionOf(page, "Attempt 2") });
  await expect(dialog.getByRole("insertion").filter({ hasText: "scratch" })).toHaveCount(0);
  await expect(dialog.getByRole("insertion").first()).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Put into the editor: attempt 2" }).click();
  await expect.poll(() => keptCode(page, slug)).toBe(right);
  await page
    .getByRole("button", { name: /Put into the editor: “Before attempt 2 was brought back”/ })
    .click();
  await expect(editor(page)).toContainText("scratch");
});

test("attempts that cannot be read are said to be there, and come on a retry; offline nothing is said", async ({
  page,
}) => {
  const attempts = "**/api/submissions?exercise=*";
  const failure = page.getByText("Your attempts could not be loaded.");
  await page.goto(path);
  await write(page, right);
  await submit(page, /^Attempt 1: accepted/);

  await page.route(attempts, (route) => route.fulfill({ json: [{ id: "of another version" }] }));
  await page.reload();
  await openHistory(page);
  await expect(failure).toBeVisible();
  await expect(page.getByText("is not what this page expects")).toBeVisible();
  await expect(page.getByText("Nothing submitted yet.")).toBeHidden();
  await page.unroute(attempts);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("heading", { name: "Attempt 1" })).toBeVisible();
  await expect(failure).toBeHidden();

  const asked = page.waitForRequest(attempts);
  await page.route(attempts, (route) => route.abort());
  await page.reload();
  await asked;
  await openHistory(page);
  await expect(page.getByText("Nothing submitted yet.")).toBeVisible();
  await expect(failure).toBeHidden();
});

const optionOf = async (page: Page, start: string) =>
  (await page.getByRole("dialog").locator("option").filter({ hasText: start }).first().textContent())!;

test("a reset can be taken back at once, after a reload, and from the history", async ({ page }) => {
  await page.goto(path);
  await write(page, "export const mine = 1;\n");
  await press(page, "Reset to the starter");
  await expect(editor(page)).toContainText("Not written yet");
  await page.reload();
  await press(page, "Bring back my code");
  await expect(editor(page)).toContainText("mine");
  await openHistory(page);
  await expect(page.getByText("Before a reset")).toBeVisible();
});

test("the solution is shown to who has passed, beside their code, which stays", async ({ page }) => {
  await page.goto(path);
  await openHistory(page);
  await expect(page.getByText("You can see it here once an attempt of yours has passed.")).toBeVisible();
  const denied = await page.request.post(`/api/exercises/${slug}/solution`);
  expect(denied.status()).toBe(403);

  const mine = `${right}\nexport const ofMyOwn = 1;\n`;
  await write(page, mine);
  await submit(page, /^Attempt 1: accepted/);
  await press(page, "Show it beside my code");
  const dialog = page.getByRole("dialog", { name: "Compare" });
  await expect(dialog.getByLabel("First")).toHaveValue("solution");
  await expect(dialog.getByRole("insertion")).toContainText("ofMyOwn");
  await dialog.getByRole("button", { name: "Close" }).click();
  expect(await keptCode(page, slug)).toBe(mine);

  await submit(page, /^Attempt 2: accepted/);
  await expect(page.getByText("after the solution was seen")).toBeVisible();
});

test("where the rule is so, the solution is shown once the last hint was taken, and the attempt after it says so", async ({
  page,
}) => {
  test.slow(); // a server is started
  const course = mkdtempSync(join(tmpdir(), "graded-descent-course-"));
  cpSync(join(root, "exercises/step"), join(course, "step"), { recursive: true });
  appendFileSync(join(course, "step/exercise.yaml"), "reveal: last-hint\n");
  writeFileSync(
    join(course, "course.yaml"),
    "title: One step\nparts:\n  - title: All\n    items: [{ exercise: step }]\n",
  );
  const server = await ownServer({ COURSE_DIR: course });
  await server.start();
  try {
    await page.goto(`${server.url}/exercises/step`);
    await openHistory(page);
    await press(page, "Show it beside my code");
    await expect(page.getByText("The solution is shown once you have taken the last hint")).toBeVisible();

    await page.getByRole("tab", { name: /Hints/ }).click();
    const more = page.getByRole("button", { name: /^Show the (first|next) hint/ });
    while ((await more.count()) > 0) {
      const taken = page.getByRole("tabpanel", { name: /Hints/ }).getByRole("listitem");
      const before = await taken.count();
      await more.click();
      await expect(taken).toHaveCount(before + 1);
    }
    await expect(page.getByText(/^These were all \d hints\.$/)).toBeVisible();

    await openHistory(page);
    await press(page, "Show it beside my code");
    const dialog = page.getByRole("dialog", { name: "Compare" });
    await expect(dialog.getByLabel("First")).toHaveValue("solution");
    await dialog.getByRole("button", { name: "Close" }).click();
    await submit(page, /^Attempt 1: stopped with an error/);
    await expect(page.getByText("after the solution was seen")).toBeVisible();
  } finally {
    await server.kill();
  }
});
