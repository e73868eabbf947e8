import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { exerciseFile, pasteCode, press } from "./workspace.ts";

test.use({ contextOptions: { reducedMotion: "reduce", forcedColors: "active" } });

const pages = [
  "/",
  "/lessons/house-prices",
  "/exercises/stochastic-descent",
  "/lab",
  "/work",
  "/errata",
  "/glossary",
  "/typescript",
];

/** What has the focus: its name, whether anything of it is in sight, and whether a line goes round it or what shows it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const shown = element.closest("[data-editor]") ?? element.closest("label") ?? element;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
    const inSight = parts.some((y) =>
      parts.some((x) => {
        const hit = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
        return hit && (shown.contains(hit) || hit.contains(element));
      }),
    );
    const near = [element, shown, element.parentElement, element.nextElementSibling, ...shown.children];
    const outlined = near.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one ?? element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    });
    const inEditor = shown.matches("[data-editor]");
    return { name: element.outerHTML.slice(0, 120), inSight, outlined: outlined || inEditor, inEditor };
  });

/** Presses a key until the focus has left the page, and gives all that it stopped at. */
async function walk(page: Page, key: string) {
  const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) return stops;
    stops.push(stop);
    if (stop.inEditor) await page.keyboard.press("Control+M");
  }
  throw new Error(`400 times ${key} do not leave the page`);
}

for (const path of pages) {
  test(`${path}: what one can press is large enough or far enough from others; with the focus it is in sight and outlined, in forced colours too`, async ({
    page,
  }) => {
    test.slow(); // a long page has two hundred stops
    await page.setViewportSize({ width: 1024, height: 600 });
    await page.goto(path, { waitUntil: "networkidle" });
    const size = await new AxeBuilder({ page }).setLegacyMode().withRules(["target-size"]).analyze();
    expect(size.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    for (const key of ["Tab", "Shift+Tab"]) {
      const stops = await walk(page, key);
      expect(stops.length).toBeGreaterThan(3);
      expect.soft(stops.filter(({ inSight }) => !inSight)).toEqual([]);
      expect.soft(stops.filter(({ outlined }) => !outlined)).toEqual([]);
    }
  });
}

test("what has passed and what has not are told apart by words, and the tab in front by its line", async ({
  page,
}) => {
  await page.goto("/exercises/stochastic-descent");
  await pasteCode(page, exerciseFile("stochastic-descent", "mistakes/old-errors.wrong-answer.ts"));
  await press(page, "Run");
  await expect(page.getByText(/^Run 1: \d of 5/)).toBeVisible();
  const results = page.getByRole("region", { name: "Results" });
  for (const status of ["Passed", "Failed"]) {
    const { width, height } = (await results.getByText(status, { exact: true }).first().boundingBox())!;
    expect(Math.min(width, height), status).toBeGreaterThan(10);
  }
  const line = (name: string) =>
    page.getByRole("tab", { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  expect(await line("Your code"), "the tab in front").not.toBe(await line("Visible tests"));
});
