import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, test } from "@playwright/test";
import { dataOfEarlierVersion, keptInBrowser, workZip } from "../fixtures/earlier-version.ts";
import { ownServer } from "./own-server.ts";
import { editor, openHistory } from "./workspace.ts";

const slug = "stochastic-descent";
const kept = keptInBrowser();
let dataDir: string;
let server: Awaited<ReturnType<typeof ownServer>>;

test.describe.configure({ mode: "default" }); // one server for all of them

test.beforeAll(async () => {
  test.setTimeout(180_000);
  dataDir = mkdtempSync(join(tmpdir(), "graded-descent-e2e-"));
  dataOfEarlierVersion(dataDir);
  server = await ownServer({ dataDir });
  await server.start();
});
test.afterAll(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true });
});

/** Opens the browser of that time, which one of its two students uses. */
async function browserOf(student: keyof typeof kept.cookies, browser: Browser) {
  const cookies = Object.entries(kept.cookies[student]).map(([name, value]) => ({
    name,
    value,
    url: server.url,
  }));
  const localStorage = Object.entries(kept.localStorage).map(([name, value]) => ({ name, value }));
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: { cookies: [], origins: [{ origin: server.url, localStorage }] },
  });
  await context.addCookies(cookies);
  return context.newPage();
}

test("who comes back with the browser and the server of 453a045 finds everything, and goes on", async ({
  browser,
}) => {
  const page = await browserOf("first", browser);
  await page.goto(`/exercises/${slug}`);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(editor(page)).toContainText("of 453a045");
  await openHistory(page);
  for (const entry of [/^Attempt 1/, /^Attempt 2/, /Before a reset/])
    await expect(page.getByRole("heading", { name: entry })).toBeVisible();
  await page.getByRole("tab", { name: /Hints/ }).click();
  const hint = JSON.parse(kept.localStorage[`graded-descent:hints:${slug}`])[0];
  await expect(page.getByRole("tabpanel", { name: /Hints/ }).getByRole("listitem")).toHaveText([hint]);

  await page.goto("/exercises/momentum");
  await expect(editor(page)).toContainText("momentumStep");

  // What was not sent then is sent now.
  await page.goto("/exercises/step");
  await openHistory(page);
  await expect(page.getByRole("heading", { name: /^Attempt 1/ })).toBeVisible();

  await page.goto("/lessons/kitchen");
  await expect(page.getByText("Your answer: The cook who changes it after every 10.")).toBeVisible();
  await page.goto("/");
  const lesson = page.getByRole("listitem").filter({ has: page.locator('a[href="/lessons/kitchen"]') });
  await expect(lesson).toContainText("Read");
  await page.goto("/work");
  await expect(page.getByLabel(/Your name/)).toHaveValue("Zoë");
  await page.context().close();
});

test("the second student of that browser finds their own code, and nothing of the first", async ({
  browser,
}) => {
  const page = await browserOf("second", browser);
  await page.goto("/exercises/loss");
  await expect(editor(page)).toContainText("second = 2");
  await openHistory(page);
  await expect(page.getByRole("heading", { name: /^Attempt 1/ })).toBeVisible();
  await page.goto(`/exercises/${slug}`);
  await expect(editor(page)).toContainText("Not written yet");
  await page.context().close();
});

test("a work.zip of 453a045 is brought into a new browser", async ({ page }) => {
  await page.goto("/work");
  await page.getByLabel("A work.zip").setInputFiles(workZip);
  await expect(page.getByText("Brought in your code for 2 exercises.")).toBeVisible();
  await page.goto(`/exercises/${slug}`);
  await expect(editor(page)).toContainText("of 453a045");
  await openHistory(page);
  for (const attempt of [1, 2])
    await expect(page.getByRole("heading", { name: `Attempt ${attempt} of the file` })).toBeVisible();
});
