import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { exerciseFile, expectNoViolations, hintOf, keptCode, pasteCode, root } from "./workspace.ts";

const slug = "stochastic-descent";
const path = `/exercises/${slug}`;
const right = exerciseFile(slug, "solution.ts");
const mistake = exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts");
const wrong = mistake.replace(hintOf(mistake), "");

const editor = (page: Page) => page.locator("[data-editor=monaco]");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function write(page: Page, source: string) {
  await pasteCode(page, source);
  await expect.poll(() => keptCode(page, slug)).toBe(source);
}

/** Submits, and waits for the verdict. */
async function submit(page: Page, summary: RegExp) {
  await press(page, "Submit");
  await expect(page.getByRole("status").filter({ hasText: summary })).toBeVisible();
}

/** Runs, and waits for what the server says to the code. */
async function runAndSave(page: Page): Promise<number> {
  const answer = page.waitForResponse(
    (response) => response.url().includes("/api/drafts/") && response.request().method() === "PUT",
  );
  await press(page, "Run");
  return (await answer).status();
}

const openHistory = (page: Page) => page.getByRole("tab", { name: /History/ }).click();

/** Another browser of the same student. */
async function anotherDevice(context: BrowserContext): Promise<Page> {
  const other = await context.browser()!.newContext({ baseURL: new URL(context.pages()[0].url()).origin });
  await other.addCookies(await context.cookies());
  return other.newPage();
}

test("code typed half a second ago, and code typed just now, are there after a reload", async ({ page }) => {
  await page.goto(path);
  await editor(page).locator(".view-lines").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("// typed in the middle of");
  await page.reload();
  await expect(editor(page)).toContainText("typed in the middle of");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
});

test("two tabs: an idle one follows, and where both were typed in the student is asked", async ({
  page,
  context,
}) => {
  await page.goto(path);
  await editor(page).locator(".view-lines").waitFor();
  const other = await context.newPage();
  await other.goto(path);
  await editor(other).locator(".view-lines").waitFor();
  await write(page, "export const first = 1;\n");
  await expect(editor(other)).toContainText("first");

  await pasteCode(other, "export const second = 2;\n");
  const notice = page.getByRole("alert", { name: "Two versions of your code" });
  await expect(notice).toContainText("Another tab has changed this code too.");
  await expect(editor(page)).toContainText("first");
  await expectNoViolations(page);

  await press(page, "Keep mine");
  await expect(notice).toBeHidden();
  expect(await keptCode(page, slug)).toBe("export const first = 1;\n");
  await openHistory(page);
  await expect(page.getByRole("heading", { name: /another tab/ }).first()).toBeVisible();
  await press(other, "Take the other");
  await expect(editor(other)).toContainText("first");
});

test("two devices: the newer code is found again, and a conflict is asked about and loses neither", async ({
  page,
  context,
}) => {
  await page.goto(path);
  await write(page, "export const desk = 1;\n");
  expect(await runAndSave(page)).toBe(200);

  const phone = await anotherDevice(context);
  await phone.goto(path);
  await expect(editor(phone)).toContainText("desk");
  await write(phone, "export const phone = 1;\n");
  expect(await runAndSave(phone)).toBe(200);

  await write(page, "export const desk = 2;\n");
  expect(await runAndSave(page)).toBe(409);
  const notice = page.getByRole("alert", { name: "Two versions of your code" });
  await expect(notice).toContainText("A newer version from another device is here.");
  await notice.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog", { name: "Compare" });
  await expect(dialog.getByRole("deletion")).toContainText("desk = 2");
  await expect(dialog.getByRole("insertion")).toContainText("phone = 1");
  await expectNoViolations(page);
  await page.keyboard.press("Escape");

  await notice.getByRole("button", { name: "Take the other" }).click();
  await expect(editor(page)).toContainText("phone");
  await openHistory(page);
  await page.getByRole("button", { name: /Code to the editor: “Before other code was taken”/ }).click();
  await expect(editor(page)).toContainText("desk = 2");
  await phone.context().close();
});

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

  await page.getByRole("button", { name: "Code to the editor: attempt 2" }).click();
  await expect.poll(() => keptCode(page, slug)).toBe(right);
  await page.getByRole("button", { name: /Code to the editor: “Before attempt 2 was brought back”/ }).click();
  await expect(editor(page)).toContainText("scratch");
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

test("offline, a submission waits in words, and is sent when the connection is back", async ({
  page,
  context,
}) => {
  await page.goto(path);
  await write(page, right);
  await context.setOffline(true);
  await press(page, "Submit");
  const unsent = page.getByRole("status", { name: "Waiting to be sent" });
  await expect(unsent).toContainText("This browser is offline.");
  await expect(unsent).toContainText("Your code is kept here; it will be sent when the connection is back.");
  await expectNoViolations(page);

  await context.setOffline(false);
  await expect(page.getByText("Attempt 1: accepted, 10 of 10 points")).toBeVisible();
  await expect(unsent).toBeHidden();
});

test("work goes out as a file and into a fresh browser, where the student goes on", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(path);
  await write(page, wrong);
  await submit(page, /^Attempt 1/);
  await write(page, right);
  await openHistory(page);
  await page.getByRole("link", { name: /Hand in as a file/ }).click();
  await expect(page.getByText("your code for 1 exercise and the 1 attempt you submitted")).toBeVisible();
  await page.getByLabel(/Your name/).fill("Zoë");
  await expectNoViolations(page);
  const coming = page.waitForEvent("download");
  await press(page, "Download work.zip");
  const file = await coming;
  expect(file.suggestedFilename()).toBe("work.zip");
  const zip = readFileSync(await file.path());

  const fresh = await (await browser.newContext({ baseURL })).newPage();
  await fresh.goto("/work");
  const field = fresh.getByLabel("A work.zip");
  await field.setInputFiles({ name: "work.zip", mimeType: "application/zip", buffer: zip.subarray(0, 200) });
  await expect(fresh.getByText("This is no zip file, or it is damaged. Nothing was changed.")).toBeVisible();
  await field.setInputFiles({ name: "work.zip", mimeType: "application/zip", buffer: zip });
  await expect(fresh.getByText("Brought in your code for 1 exercise.")).toBeVisible();
  await expectNoViolations(fresh);
  await fresh.getByRole("link", { name: slug }).click();
  await expect(editor(fresh)).toContainText("stochasticEpoch");
  expect(await keptCode(fresh, slug)).toBe(right);
  await openHistory(fresh);
  await fresh.getByRole("button", { name: /Code to the editor: “Attempt 1 of the file”/ }).click();
  await expect.poll(() => keptCode(fresh, slug)).toBe(wrong);
  await fresh.context().close();
});

test.describe("a server of its own", () => {
  test.describe.configure({ timeout: 180_000 }); // it starts twice
  let port: number;
  let server: ChildProcess;
  const data = () => mkdtempSync(join(tmpdir(), "graded-descent-e2e-"));
  const start = async (dataDir: string) => {
    server = spawn(process.execPath, [join(root, "apps/web/server/main.ts")], {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    });
    await once(createInterface(server.stdout!), "line");
  };
  const kill = async () => {
    server.kill("SIGKILL");
    await once(server, "close");
  };

  test.beforeEach(async () => {
    port = await new Promise((resolve) => {
      const probe = createServer().listen(0, () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
    });
  });
  test.afterEach(() => server.kill("SIGKILL"));

  test("killed while submitting and started again, it has the submission once, and the page has its verdict", async ({
    page,
  }) => {
    const dataDir = data();
    await start(dataDir);
    await page.goto(`http://localhost:${port}${path}`);
    await write(page, right);

    // What is sent reaches the server, and the answer never reaches the page.
    await page.route("**/api/submissions", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      await kill();
      await route.abort();
    });
    await press(page, "Submit");
    await expect(
      page.getByText("Your code is kept here; it will be sent when the connection is back."),
    ).toBeVisible();
    await page.unroute("**/api/submissions");
    await page.reload().catch(() => {}); // there is nobody to answer
    await start(dataDir);
    await page.goto(`http://localhost:${port}${path}`);
    await openHistory(page);
    await expect(page.getByText("Passed, 10 of 10 points")).toHaveCount(1);
    await expect(page.getByRole("heading", { name: /^Attempt/ })).toHaveText(["Attempt 1"]);
    expect(await keptCode(page, slug)).toBe(right);
  });

  test("killed while grading, the page says so, and shows the verdict once it is back", async ({ page }) => {
    const dataDir = data();
    await start(dataDir);
    await page.goto(`http://localhost:${port}${path}`);
    await write(page, right);
    await page.route("**/api/submissions/*/events", async (route) => {
      await kill();
      await route.abort();
    });
    await press(page, "Submit");
    await expect(page.getByText(/The server does not answer just now. It has your submission/)).toBeVisible();
    await page.unroute("**/api/submissions/*/events");
    await start(dataDir);
    await expect(page.getByText("Attempt 1: accepted, 10 of 10 points")).toBeVisible();
  });
});
