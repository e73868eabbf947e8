import { expect, type Page, test } from "@playwright/test";
import { expectNoViolations, pasteCode, tabTo, total, weigh } from "./workspace.ts";

/** Every colour the page had at a frame until it was all there, the first with anything painted. */
const coloursWhileLoading = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

test("the chosen colours are kept, and are there before anything is painted", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Colours: as the system. Change to light" }).click();
  await page.getByRole("button", { name: "Colours: light. Change to dark" }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);

  await coloursWhileLoading(page);
  for (const path of ["/", "/lessons/kitchen", "/exercises/loss"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(new Set(seen.filter((colour) => colour !== "rgba(0, 0, 0, 0)"))).toEqual(new Set([dark]));
  }
  await page.getByRole("button", { name: "Colours: dark. Change to as the system" }).click();
  expect(await paper()).toBe(light);
});

test("a colour chosen in one tab is that of the others", async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto("/");
  await other.goto("/glossary");
  await one.getByRole("button", { name: "Change to light" }).click();
  await expect(other.getByRole("button", { name: "Colours: light." })).toBeVisible();
});

test("a plain link of a lesson changes the page without loading it anew, begins at its top and says where one is", async ({
  page,
}) => {
  await page.goto("/lessons/house-prices", { waitUntil: "networkidle" }); // until then, a link may be followed by the browser alone
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.getByRole("link", { name: "errata", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Errata" })).toBeVisible();
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.getByRole("status").filter({ hasText: "Errata · Graded Descent" })).toBeAttached();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
});

test("an address that names nothing after its # is a page all the same", async ({ page }) => {
  await page.goto("/glossary#%E0%A4%A");
  await expect(page.getByRole("heading", { level: 1, name: "Glossary" })).toBeVisible();
});

test("the course map says what is due, what was late, and what to go on with", async ({ page }) => {
  const from = (days: number) => new Date(Date.now() + (days + 0.5) * 86_400_000).toISOString();
  const [past, soon] = [from(-3), from(4)];
  await page.route("**/api/course", async (route) => {
    const course = await (await route.fetch()).json();
    const [one, two] = course.parts;
    for (const item of one.items) item.due = past;
    for (const item of two.items) item.due = soon;
    const loss = one.items.find(({ slug }: { slug: string }) => slug === "loss");
    Object.assign(loss, { status: "passed-late", bestPoints: 10 });
    await route.fulfill({ json: course });
  });
  await page.goto("/glossary");
  await page.getByRole("link", { name: "Graded Descent" }).click(); // a page that the browser draws
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(part("One update").getByText(/^Was due 2 days ago, /)).toHaveCount(1);
  await expect(part("Three methods").getByText(/^Due in 4 days, /)).toHaveCount(1);
  await expect(page.getByText("Passed late, 10 of 10")).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue: The kitchen" })).toBeVisible();
  await expectNoViolations(page);
});

test("code begun in this browser is what to go on with, also before it was ever sent", async ({ page }) => {
  await page.goto("/exercises/stochastic-descent");
  await pasteCode(page, "export const begun = 1;");
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Continue: Stochastic gradient descent" })).toBeVisible();
  await expect(page.getByText("In progress", { exact: true })).toBeVisible();
});

test("Control K finds lessons, exercises and words by keyboard alone, and the focus comes back", async ({
  page,
}) => {
  await page.goto("/lessons/kitchen", { waitUntil: "networkidle" }); // keys are heard once the scripts have come
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Control+K");
  const field = page.getByRole("combobox", { name: "Search lessons, exercises and words" });
  await expect(field).toBeFocused();
  await expect(page.getByRole("option", { name: /The lab/ })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radio").first()).toBeFocused();

  await page.keyboard.press("Control+K");
  await page.keyboard.type("nestrov");
  const option = page.getByRole("option", { selected: true });
  await expect(option).toContainText("Exercise");
  await expect(field).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id"))!);
  await expectNoViolations(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/exercises/nesterov");

  await page.keyboard.press("Control+K");
  await page.keyboard.type("gradient noise");
  await page.getByRole("option", { name: /gradient noise Word/i }).click();
  await expect(page).toHaveURL("/glossary#noise");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("zzzz");
  await expect(page.getByText("Nothing has “zzzz”.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
});

test("the search takes at most 20 KiB, none of it before it is opened, and finds words without the server", async ({
  page,
}) => {
  const sizes = weigh(page);
  await page.goto("/", { waitUntil: "networkidle" });
  const before = await total(sizes);
  await page.route("**/api/course", (route) => route.abort());
  await page.keyboard.press("Control+K");
  await expect(page.getByText("Lessons and exercises are missing here just now")).toBeVisible();
  expect((await total(sizes)) - before).toBeGreaterThan(0);
  expect((await total(sizes)) - before).toBeLessThan(20 * 1024);
  await page.keyboard.type("epoch");
  await expect(page.getByRole("option", { name: /epoch/ }).first()).toBeVisible();
});

const everyPage = [
  "/",
  "/lessons/three-methods",
  "/lessons/summary",
  "/glossary",
  "/errata",
  "/typescript",
  "/work",
  "/lab",
  "/exercises/stochastic-descent",
  "/nowhere",
];

test("no page is wider than 320 pixels, which is 1280 at 400 % zoom, the open search neither", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of everyPage) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(await overflow(), path).toBeLessThanOrEqual(0);
    for (const control of await page.locator("header button:visible, header a:visible").all()) {
      const { x, width } = (await control.boundingBox())!;
      expect.soft(x + width, `${path}: ${await control.textContent()}`).toBeLessThanOrEqual(320);
    }
    await page.keyboard.press("Control+K");
    await expect(page.getByRole("combobox", { name: "Search" })).toBeVisible();
    expect.soft(await overflow(), path).toBeLessThanOrEqual(0);
  }
});

test("what a header holds does not lie on one another, on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of everyPage) {
    await page.goto(path, { waitUntil: "networkidle" });
    const all = await page.locator("header :is(button, a):visible").all();
    const boxes = (await Promise.all(all.map((each) => each.boundingBox()))).flatMap((box) => box ?? []);
    const overlapping = boxes.filter((a) => boxes.some((b) => a !== b && overlap(a, b)));
    expect.soft(overlapping, path).toEqual([]);
  }
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlap = (a: Box, b: Box) =>
  a.x + 0.5 < b.x + b.width &&
  b.x + 0.5 < a.x + a.width &&
  a.y + 0.5 < b.y + b.height &&
  b.y + 0.5 < a.y + a.height;

test("from the course map through a lesson to an exercise by keyboard alone", async ({ page }) => {
  await page.goto("/");
  const start = page.getByRole("link", { name: "Start with The kitchen" });
  await start.waitFor();
  await tabTo(page, start);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "The kitchen" })).toBeVisible();

  await tabTo(page, page.getByRole("navigation", { name: "Course" }).getByRole("link", { name: /→/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Three methods" })).toBeVisible();

  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Predict a price" }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/exercises/predict-price");
  await page.getByRole("button", { name: "Run" }).waitFor();
  await tabTo(page, page.getByRole("button", { name: "Run" }));
});

test("where the results come in front of the editor, the focus goes with them", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/exercises/stochastic-descent");
  await page.getByRole("tab", { name: "Code", exact: true }).click();
  await page.locator("[data-editor=monaco] .view-lines").click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Results" })).toBeFocused();
});
