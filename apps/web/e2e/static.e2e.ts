import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { publicReport } from "@graded-descent/grader/node";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { keptInStaticSite } from "../fixtures/earlier-version.ts";
import { found, leaksIn, secretsOf, textOf } from "./secrets.ts";
import { buildSite, copyOf, host, publish } from "./static-site.ts";
import {
  editor,
  exerciseFile,
  exerciseSlugs,
  expectNoViolations,
  hintOf,
  keptCode,
  openHistory,
  pasteCode,
  root,
  withoutHint,
  write,
} from "./workspace.ts";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ mode: "default" }); // the site is built once

const folder = mkdtempSync(join(tmpdir(), "graded-descent-static-"));
let site: string;
let start: string;
let close = () => {};

test.beforeAll(async () => {
  test.setTimeout(400_000); // it is built here
  site = buildSite();
  ({ start, close } = await host(site));
});
test.afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

/** Collects what a page asks for and does not get, and what leaves the site's folder. */
function watch(page: Page): string[] {
  const amiss: string[] = [];
  page.on("response", (response) => response.status() >= 400 && amiss.push(response.url()));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(start)) amiss.push(request.url());
  });
  page.on("console", (message) => message.type() === "error" && amiss.push(message.text()));
  return amiss;
}

test("every address opens by itself, in a folder of a file host, and asks for nothing that is not there", async ({
  page,
}) => {
  const amiss = watch(page);
  for (const [address, heading] of [
    ["/", "Mini-batch and stochastic gradient descent"],
    ["/lessons/house-prices", "Four houses"],
    ["/lab", "The lab"],
    ["/glossary", "Glossary"],
    ["/errata", "Errata"],
    ["/typescript", "TypeScript"],
    ["/work", "Your work as a file"],
    ["/exercises/predict-price", "Predict a price"],
  ]) {
    await page.goto(start + address, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
  }
  await page.getByRole("link", { name: "Ten minutes of it, beside the same in Python" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("TypeScript");
  await page.goto(`${start}/lessons/house-prices`);
  await page.getByRole("article").getByRole("link", { name: "errata" }).first().click();
  await expect(page).toHaveURL(`${start}/errata`);
  await page.waitForLoadState("networkidle");
  expect(amiss).toEqual([]);
});

test("its hand-in file is graded by gd bulk to the very report the server gives", async ({
  page,
  request,
}) => {
  test.slow();
  const slug = "stochastic-descent";
  const mistake = exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts");
  const wrong = withoutHint(mistake);
  await page.goto(`${start}/exercises/${slug}`);
  await pasteCode(page, wrong);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText(/^Run 1: \d of 5 tests passed/)).toBeVisible();
  await expect(page.getByText(hintOf(mistake))).toBeVisible();

  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  const note = page.getByRole("status", { name: "To hand in" });
  await expect(note).toContainText("Attempt 1 is kept in this browser.");
  await expect(note).toContainText("This site has no server to grade it.");
  await expectNoViolations(page);
  await note.getByRole("link", { name: "Hand in as a file" }).click();
  await page.getByLabel(/Your name/).fill("Zoë");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download work.zip" }).click();
  const handedIn = join(folder, "class", "zoe");
  mkdirSync(handedIn, { recursive: true });
  await (await coming).saveAs(join(handedIn, "work.zip"));

  const out = join(folder, "out");
  const gd = join(root, "packages/cli/src/main.ts");
  execFileSync(process.execPath, [gd, "bulk", join(folder, "class"), "--out", out], { stdio: "pipe" });
  const results = JSON.parse(readFileSync(join(out, "results.json"), "utf8"));
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({ student: "zoe" }); // as the folder is called
  expect(publicReport(results[0].report)).toEqual(await gradedByServer(request, slug, wrong));

  await page.goto(start);
  await expect(page.getByText(`1 of ${exerciseSlugs().length} exercises to hand in`)).toBeVisible();
  await page.goto(`${start}/exercises/${slug}`);
  await page.getByRole("tab", { name: /History/ }).click();
  await expect(page.getByRole("heading", { name: "Attempt 1, to hand in" })).toBeVisible();
});

test("attempts that a browser kept of the site of 453a045 are there, to be handed in", async ({
  browser,
}) => {
  const localStorage = Object.entries(keptInStaticSite().localStorage).map(([name, value]) => ({
    name,
    value,
  }));
  const { origin } = new URL(start);
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [{ origin, localStorage }] },
  });
  const page = await context.newPage();
  await page.goto(`${start}/exercises/stochastic-descent`);
  await expect(editor(page)).toContainText("stochasticEpoch");
  await openHistory(page);
  for (const attempt of [1, 2])
    await expect(page.getByRole("heading", { name: `Attempt ${attempt}, to hand in` })).toBeVisible();
  await page.goto(`${start}/work`);
  await expect(page.getByText("your code for 1 exercise and the 2 attempts you kept")).toBeVisible();
  await context.close();
});

async function gradedByServer(request: APIRequestContext, exercise: string, source: string) {
  const { id } = await (await request.post("/api/submissions", { data: { exercise, source } })).json();
  const answer = async () => (await request.get(`/api/submissions/${id}`)).json();
  await expect.poll(async () => (await answer()).status).toBe("graded");
  return (await answer()).report;
}

test("nothing in it holds a line of a hidden test, a solution or a mistake", () => {
  expect(leaksIn(site)).toEqual([]);
  const answers = join(site, "api/exercises");
  for (const slug of exerciseSlugs()) {
    const files = readdirSync(answers, { recursive: true, encoding: "utf8" }).filter(
      (name) => name === `${slug}.json` || (name.startsWith(`${slug}/`) && extname(name) !== ""),
    );
    expect(files.length, slug).toBeGreaterThan(3);
    const texts = files.map((name) => textOf(readFileSync(join(answers, name), "utf8"), name));
    expect(found(texts.join("\n"), secretsOf(slug)), slug).toEqual([]);
  }
});

for (const gone of [false, true]) {
  const then = gone ? "says so where that did not help" : "shows what was asked for";
  test(`a page that misses a part of itself begins anew once, with all that was typed, and ${then}`, async ({
    browser,
  }) => {
    const copy = copyOf(site);
    const { start, close } = await host(copy);
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.goto(`${start}/exercises/predict-price`);
    await write(page, "export const typed = 1;\n");
    const loads: string[] = [];
    page.on("load", () => loads.push(page.url()));
    publish(copy, "WorkPage", gone);
    await page.getByRole("tab", { name: /History/ }).click();
    await page.getByRole("link", { name: /as a file/ }).click();
    if (gone) await expect(page.getByText("This page stopped working.")).toBeVisible();
    else await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work as a file");
    expect(loads).toHaveLength(1);
    expect(await keptCode(page, "predict-price")).toBe("export const typed = 1;\n");
    await page.close();
    close();
  });
}
