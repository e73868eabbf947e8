import type { Browser, Page } from "playwright-core";
import { median, openBrowser, serveSite } from "./built-site.ts";

/**
 * How soon every figure of the lessons is drawn, and how smoothly it plays: the built site (`npm run build`)
 * in Chromium, a lesson opened by its link on the course map.
 */

const ROUNDS = 3;
const viewport = { width: 1440, height: 900 };

interface Row {
  figure: string;
  drawn: number;
  /** Processor time of the page's thread until the lesson was still. */
  work: number;
  frames?: number;
  /** Processor time of the page's thread, a frame. */
  frameWork?: number;
}

const browser = await openBrowser();
const { url, close } = await serveSite();
try {
  const rows: Row[] = [];
  for (const lesson of await lessonsOf(url)) rows.push(...(await measure(browser, lesson)));
  console.log(
    "| figure | ms to drawn | work for the lesson, ms | frames a second, playing | work a frame, ms |",
  );
  console.log("| --- | --- | --- | --- | --- |");
  for (const { figure, drawn, work, frames, frameWork } of rows) {
    const cells = [
      figure,
      drawn.toFixed(0),
      work.toFixed(0),
      frames?.toFixed(0) ?? "",
      frameWork?.toFixed(1) ?? "",
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
} finally {
  await browser.close();
  close();
}

async function lessonsOf(url: string): Promise<string[]> {
  const { parts } = await (await fetch(`${url}/api/course`)).json();
  return parts
    .flatMap(({ items }: { items: { kind: string; slug: string }[] }) => items)
    .filter(({ kind }: { kind: string }) => kind === "lesson")
    .map(({ slug }: { slug: string }) => slug);
}

/** One lesson: the median of its openings, each in a browser profile of its own, and one play of each figure. */
async function measure(browser: Browser, lesson: string): Promise<Row[]> {
  const openings: { drawn: Record<string, number>; work: number }[] = [];
  for (let round = 1; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport });
    openings.push(await open(page, lesson));
    await page.context().close();
  }
  const page = await browser.newPage({ viewport });
  openings.push(await open(page, lesson));
  const rows: Row[] = [];
  for (const id of Object.keys(openings[0].drawn)) {
    rows.push({
      figure: `${lesson}#${id}`,
      drawn: median(openings.map(({ drawn }) => drawn[id])),
      work: median(openings.map(({ work }) => work)),
      ...(await play(page, id)),
    });
  }
  await page.context().close();
  return rows;
}

/** Starts counting the processor time that the page's thread uses, which a busy machine does not stretch. */
async function countWork(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  const before = await read();
  return async () => (await read()) - before;
}

/** Milliseconds from the click on the lesson's link to the first frame that holds each figure. */
async function open(page: Page, lesson: string): Promise<{ drawn: Record<string, number>; work: number }> {
  await page.goto(url, { waitUntil: "networkidle" });
  await page.evaluate(() => {
    const drawn: Record<string, number> = {};
    Object.assign(window, { drawn });
    let opened = 0;
    document.addEventListener("click", ({ timeStamp }) => (opened = timeStamp), {
      capture: true,
      once: true,
    });
    new MutationObserver(() => {
      for (const { id } of document.querySelectorAll("figure[id]")) {
        if (id in drawn) continue;
        drawn[id] = Number.NaN;
        requestAnimationFrame(() => setTimeout(() => (drawn[id] = performance.now() - opened)));
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  const work = await countWork(page);
  await page.locator(`a[href$="/lessons/${lesson}"]`).last().click();
  await page.locator("figure[id]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const drawn = await page.evaluate(() => (window as never as { drawn: Record<string, number> }).drawn);
  return { drawn, work: await work() };
}

/** Frames a second from Play to the end, and the work each takes; nothing for a figure that does not play. */
async function play(page: Page, id: string): Promise<Pick<Row, "frames" | "frameWork"> | undefined> {
  const question = page.locator("form", { hasText: "Predict first." });
  while ((await question.count()) > 0) {
    await question.first().getByRole("radio").first().check();
    await question.first().getByRole("button", { name: "Check" }).click();
  }
  const figure = page.locator(`figure#${id}`);
  await figure.scrollIntoViewIfNeeded();
  const pause = figure.getByRole("button", { name: "Pause" });
  await pause.first().waitFor({ state: "detached" });
  const start = figure.getByRole("button", { name: "Play", exact: true });
  if ((await start.count()) === 0) return undefined;

  const work = await countWork(page);
  await start.first().click();
  const { count, seconds } = await figure.evaluate(
    (figure) =>
      new Promise<{ count: number; seconds: number }>((done) => {
        const began = performance.now();
        let count = 0;
        requestAnimationFrame(function frame() {
          count++;
          if (figure.querySelector("[aria-label=Pause]")) requestAnimationFrame(frame);
          else done({ count, seconds: (performance.now() - began) / 1000 });
        });
      }),
  );
  return { frames: count / seconds, frameWork: (await work()) / count };
}
