import { join } from "node:path";
import { loadExercise } from "@graded-descent/course";
import { expect, test } from "@playwright/test";
import type { Browser, Page } from "puppeteer-core";
import { attacks, differing, recursionSources } from "./attack-reports.ts";
import { firefoxFile, openFirefox, openGraderInFirefox } from "./firefox.ts";
import { fuelInBrowser, fuelInNode, slug as fuelSlug } from "./fuel-use.ts";
import { gdRun, keepReports, programs, slug, unnamed } from "./parity-programs.ts";
import { exerciseFile, hintOf, root, withoutHint } from "./workspace.ts";

test.skip(!firefoxFile, "There is no Firefox on this machine: `apt-get install firefox-esr`.");
test.describe.configure({ mode: "serial" }); // one Firefox, which needs half a gigabyte

let firefox: Browser;
let page: Page;

test.beforeAll(async () => {
  firefox = await openFirefox();
});
test.beforeEach(async () => {
  const context = await firefox.createBrowserContext();
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
test.afterEach(() => page.browserContext().close());
test.afterAll(() => firefox?.close());

/** Puts code in Monaco in place of all that is there. */
async function paste(source: string) {
  await page.locator("[data-editor=monaco] .view-lines").click();
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.evaluate((text) => {
    const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    Object.defineProperty(paste, "clipboardData", { value: clipboardData }); // Firefox empties the one it is made with
    document.activeElement!.dispatchEvent(paste);
  }, source);
}

const press = (name: string) => page.locator(`button::-p-text("${name}")`).click();
const says = (text: string) =>
  page.waitForFunction((text) => document.body.textContent.includes(text), {}, text);

test("a student runs a wrong solution, reads the hint, corrects it, submits, is accepted, and finds it after a reload", async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const wrong = exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts");
  await page.goto(`${baseURL}/`);
  await page.locator(`main a[href="/exercises/${slug}"]`).click();

  await paste(withoutHint(wrong));
  await press("Run");
  await says(hintOf(wrong));
  await says("parts from the reference at step 3");

  await paste(exerciseFile(slug, "solution.ts"));
  await press("Run");
  await says("Run 2: 5 of 5 tests passed");
  await says("on the reference’s path");
  await press("Submit");
  await says("Attempt 1: accepted, 10 of 10 points");

  await page.reload();
  await says("stochasticEpoch");
  await page.locator('[role=tab]::-p-text("History (1)")').click();
  await says("Passed, 10 of 10 points");
});

test("Firefox's report is that of gd run --visible, byte for byte, whatever the code does", async ({
  baseURL,
}) => {
  test.setTimeout(240_000);
  await page.evaluateOnNewDocument(keepReports);
  await page.goto(`${baseURL}/exercises/${slug}`);
  let runs = 0;
  for (const [name, source] of Object.entries(programs)) {
    await paste(source);
    await press("Run");
    runs++;
    await page.waitForFunction(
      (count) => (window as never as { reports: unknown[] }).reports.length >= count,
      {},
      runs,
    );
    // As text: WebDriver BiDi sends an object that stands in a report twice only once.
    const report = await page.evaluate(() =>
      JSON.stringify((window as never as { reports: unknown[] }).reports.at(-1), null, 2),
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll("button")].every(({ textContent }) => textContent !== "Stop"),
    );
    expect(unnamed(`${report}\n`), name).toBe(unnamed(gdRun(source)));
  }
});

test("every attack and every kind of recursion has in Firefox the report that it has in Node", async () => {
  test.setTimeout(900_000);
  const exercise = await loadExercise(join(root, "exercises/step"));
  const { close, ...grader } = await openGraderInFirefox(page, exercise);
  const sources = [...attacks, ...recursionSources];
  expect(await differing(grader.page, { exercise, sources, ...grader })).toEqual([]);
  close();
});

test("a submission uses the same fuel in Firefox as in Node, as the first one and as the thousandth", async () => {
  test.setTimeout(300_000);
  const exercise = await loadExercise(join(root, "exercises", fuelSlug));
  const { close, ...grader } = await openGraderInFirefox(page, exercise);
  const inFirefox = await fuelInBrowser(grader.page, { exercise, runs: 1000, ...grader });
  const inNode = await fuelInNode(exercise);
  expect(inFirefox).toEqual({ first: inNode, last: inNode });
  close();
});
