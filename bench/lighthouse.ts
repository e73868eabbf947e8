import lighthouse from "lighthouse";
import { openBrowser, serveSite } from "./built-site.ts";

/** What Lighthouse says of the built site (`npm run build`) on its mobile profile: a slow phone on a slow network. */

const PORT = 9333;
const pages = ["/", "/lessons/momentum", "/exercises/mini-batch-descent"];
const categories = ["performance", "accessibility", "best-practices"];

const site = await serveSite();
const browser = await openBrowser(`--remote-debugging-port=${PORT}`);
try {
  console.log(`| page | ${categories.join(" | ")} |\n| --- | --- | --- | --- |`);
  for (const page of pages) {
    const lhr = await measure(site.url + page);
    const scores = categories.map((name) => Math.round(100 * lhr.categories[name].score!));
    console.log(`| ${page} | ${scores.join(" | ")} |`);
    const lost = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
    for (const { title, displayValue = "" } of lost) console.error(`  ${page}: ${title} ${displayValue}`);
  }
} finally {
  await browser.close();
  site.close();
}

/** Once more where the browser has not recorded how the page began, which happens now and then. */
async function measure(url: string) {
  const options = { port: PORT, onlyCategories: categories, logLevel: "error" } as const;
  const { lhr } = (await lighthouse(url, options))!;
  return lhr.runtimeError ? (await lighthouse(url, options))!.lhr : lhr;
}
