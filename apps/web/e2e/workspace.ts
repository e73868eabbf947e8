import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

export const root = resolve(import.meta.dirname, "../../..");
const exercises = resolve(root, "exercises");

/** A file of an exercise, as its author wrote it. */
export const exerciseFile = (slug: string, path: string) =>
  readFileSync(resolve(exercises, slug, path), "utf8");

/** What an instructor left as the hint of a known mistake: its first doc comment. */
export const hintOf = (source: string) =>
  /\/\*\*([\s\S]*?)\*\//
    .exec(source)![1]
    .replace(/\s*\n\s*\* ?/g, " ")
    .trim();

/** A known mistake as a student would write it. */
export const withoutHint = (mistake: string) => mistake.replace(hintOf(mistake), "");

export const exerciseSlugs = () =>
  readdirSync(exercises, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name) && entry.name !== "node_modules")
    .map(({ name }) => name);

/** Puts code in Monaco in place of all that is there, as pasting does: typing would close brackets twice. */
export async function pasteCode(page: Page, source: string) {
  await page.locator("[data-editor=monaco] .view-lines").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, source);
}

export const editor = (page: Page) => page.locator("[data-editor=monaco]");

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

export const openHistory = (page: Page) => page.getByRole("tab", { name: /History/ }).click();

/** Writes code, and waits until this browser keeps it. */
export async function write(page: Page, source: string) {
  await pasteCode(page, source);
  const [, slug] = /\/exercises\/([^/?#]+)/.exec(page.url())!;
  await expect.poll(() => keptCode(page, slug)).toBe(source);
}

/** Submits, and waits for the verdict. */
export async function submit(page: Page, summary: RegExp) {
  await press(page, "Submit");
  await expect(page.getByRole("status").filter({ hasText: summary })).toBeVisible();
}

/** Presses Tab until the wanted element has the focus, as who has no mouse does. */
export async function tabTo(page: Page, wanted: Locator, key = "Tab") {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}

/** Everything that axe has against a page as it stands. */
export async function expectNoViolations(page: Page, where = "") {
  // What the newer mode does better, frames of other origins, our pages do not have; it takes twice the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(said, where).toEqual([]);
}

/** The same in light and in dark. */
export async function expectNoViolationsInEither(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page, colorScheme);
  }
}

/** What this browser keeps of its first student's code. */
export const keptCode = (page: Page, slug: string) =>
  page.evaluate(
    (key) => JSON.parse(localStorage.getItem(key) ?? "null")?.source as string | undefined,
    `graded-descent:draft:${slug}`,
  );

/** Collects every request that leaves the site's own origin. */
export function watchOrigin(page: Page, own: string): string[] {
  const strangers: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== "data:") strangers.push(request.url());
  });
  return strangers;
}

/** Lets what is asked for under an address wait, until what is returned is called. */
export async function holdBack(page: Page, address: string): Promise<() => void> {
  const { promise: mayCome, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await mayCome;
    await route.continue();
  });
  return letThrough;
}

/** All JavaScript and WebAssembly a page has asked for so far, by address, in bytes as sent. */
export function weigh(page: Page): Map<string, Promise<number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(js|wasm)$/.test(pathname))
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return sizes;
}

/** Their sum. */
export const total = async (sizes: Map<string, Promise<number>>) =>
  (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
