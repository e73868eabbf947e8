import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  editor,
  exerciseFile,
  expectNoViolations,
  keptCode,
  openHistory,
  press,
  submit,
  withoutHint,
  write,
} from "./workspace.ts";

const slug = "stochastic-descent";
const path = `/exercises/${slug}`;
const right = exerciseFile(slug, "solution.ts");
const wrong = withoutHint(exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts"));

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
  await page.getByRole("link", { name: /as a file/ }).click();
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
  await fresh.getByRole("button", { name: /Put into the editor: “Attempt 1 of the file”/ }).click();
  await expect.poll(() => keptCode(fresh, slug)).toBe(wrong);
  await fresh.context().close();
});
