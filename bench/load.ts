import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { median, openBrowser, root, serveSite } from "./built-site.ts";

/**
 * How soon a student sees a page, can type, and has results: the built site (`npm run build`) in Chromium, each
 * load in a profile of its own, so that nothing is cached.
 */

const LOADS = 5;
const slug = "mini-batch-descent";
const solution = readFileSync(join(root, `exercises/${slug}/solution.ts`), "utf8");

const site = await serveSite();
const browser = await openBrowser();
try {
  const rows: Record<string, number[]> = {};
  await load(browser, "/"); // the server's own first answers
  for (let i = 0; i < LOADS; i++) {
    for (const [name, figure] of Object.entries({
      "course map painted": await load(browser, "/"),
      "lesson painted": await load(browser, "/lessons/momentum"),
      ...(await exercise(browser)),
    })) {
      rows[name] = [...(rows[name] ?? []), figure];
    }
  }
  console.log(`| ms, median of ${LOADS} | |\n| --- | --- |`);
  for (const [name, figures] of Object.entries(rows)) {
    console.log(`| ${name} | ${median(figures).toFixed(0)} |`);
  }
} finally {
  await browser.close();
  site.close();
}

async function open(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url + path, { waitUntil: "commit" });
  return page;
}

async function load(browser: Browser, path: string): Promise<number> {
  const page = await open(browser, path);
  const figure = await painted(page);
  await page.context().close();
  return figure;
}

/** Milliseconds until the page first shows anything. */
function painted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const watch = new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName("first-contentful-paint");
          if (first) resolve(first.startTime);
        });
        watch.observe({ type: "paint", buffered: true });
      }),
  );
}

/** One visit to an exercise: its page painted, a key in the editor, two runs, and a submission to its verdict. */
async function exercise(browser: Browser): Promise<Record<string, number>> {
  const page = await open(browser, `/exercises/${slug}`);
  await page.locator("[data-editor=monaco] .view-lines").click();
  await page.keyboard.type("q");
  const typed = await page.evaluate(() => performance.now());
  const figures = { "exercise painted": await painted(page), "first key typed": typed };

  await page.keyboard.press("ControlOrMeta+A");
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, solution);
  const runs = [await press(page, "Run", "Run 1: "), await press(page, "Run", "Run 2: ")];
  const verdict = await press(page, "Submit", "Attempt 1: accepted");
  await page.context().close();
  return {
    ...figures,
    "first Run to results": runs[0],
    "Run to results, warm": runs[1],
    "Submit to verdict": verdict,
  };
}

/** Milliseconds from a press of a button to the line that says how it went. */
async function press(page: Page, button: string, said: string): Promise<number> {
  await page.getByRole("button", { name: button, exact: true }).first().waitFor();
  return page.evaluate(
    ([name, said]) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => {
          const lines = [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
          if (!lines.some((line) => line?.startsWith(said))) return;
          watch.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - began));
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        const buttons = [...document.querySelectorAll("button")];
        buttons.find(({ textContent }) => textContent?.trim() === name)!.click();
      }),
    [button, said],
  );
}
