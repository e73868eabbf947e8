import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { editor, expectNoViolations, keptCode, openHistory, pasteCode, press, write } from "./workspace.ts";

const slug = "stochastic-descent";
const path = `/exercises/${slug}`;

/** Runs, and waits for what the server says to the code. */
async function runAndSave(page: Page): Promise<number> {
  const answer = page.waitForResponse(
    (response) => response.url().includes("/api/drafts/") && response.request().method() === "PUT",
  );
  await press(page, "Run");
  return (await answer).status();
}

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
  await page.getByRole("button", { name: /Put into the editor: “Before other code was taken”/ }).click();
  await expect(editor(page)).toContainText("desk = 2");
  await phone.context().close();
});

test("the next student at the same computer sees nothing of the one before, whose code is there when they are back", async ({
  page,
  context,
}) => {
  await page.goto(path);
  await write(page, "export const ofAnn = 1;\n");
  expect(await runAndSave(page)).toBe(200);
  await page.reload();
  await expect(editor(page)).toContainText("ofAnn");
  await press(page, "Reset to the starter");
  await expect(page.getByRole("tab", { name: "History (1)" })).toBeVisible();
  const ann = await context.cookies();

  await context.clearCookies();
  await page.reload();
  await expect(editor(page)).toContainText("Not written yet");
  await expect(page.getByRole("tab", { name: "History (0)" })).toBeVisible();
  await pasteCode(page, "export const ofBen = 1;\n");
  expect(await runAndSave(page)).toBe(200);
  await page.reload();
  await expect(editor(page)).toContainText("ofBen");

  await context.clearCookies();
  await context.addCookies(ann);
  await page.reload();
  await press(page, "Bring back my code");
  await expect(editor(page)).toContainText("ofAnn");
});
