import { expect, type Page, test } from "@playwright/test";
import { expectNoViolationsInEither, watchOrigin } from "./workspace.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const map = (page: Page) => page.getByRole("img", { name: /^Level curves of the loss/ });
const start = (page: Page) => page.getByRole("button", { name: /^Start at/ });

/** Opens the lab and waits for its first paths. */
async function open(page: Page, query = "") {
  await page.goto(`/lab${query}`);
  await map(page).waitFor();
}

/** Puts code for an exercise into this browser, as the workspace keeps it. */
const keep = (page: Page, slug: string, source: string) =>
  page.addInitScript(
    ([key, draft]) => localStorage.setItem(key, draft),
    [`graded-descent:draft:${slug}`, JSON.stringify({ source, savedAt: 1 })],
  );

test("a shared link opens the lab as it stood", async ({ page, context }) => {
  await open(page);
  await page.getByLabel("Loss of").selectOption("ravine");
  await page.getByLabel("Rate of momentum").press("ArrowRight");
  await page.getByRole("checkbox", { name: "Adam" }).uncheck();
  await page.getByLabel("Rate over time").selectOption("cosine");
  await start(page).press("ArrowDown");
  await page.getByRole("button", { name: "One step back" }).click();
  await expect(page).toHaveURL(/step=59/);
  const said = await map(page).getAttribute("aria-label");

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(map(other)).toHaveAttribute("aria-label", said!);
  await expect(other.getByText("step 59 of 60")).toBeVisible();
  await expect(other.getByText("α = 0.011")).toBeVisible();
  await expect(other.getByRole("checkbox", { name: "Adam" })).not.toBeChecked();
  await expect(other.getByLabel("Rate over time")).toHaveValue("cosine");
});

test("a bad link opens the lab all the same, and says what of it was not understood", async ({ page }) => {
  await open(page, "?data=ravine&rate-sgd=quick&seed=-4&beta=0.5");
  await expect(
    page.getByText(/This link says what the lab does not know: rate-sgd=quick, seed=-4\./),
  ).toBeVisible();
  await expect(page.getByLabel("Loss of")).toHaveValue("ravine");
  await expect(page.getByText("α = 0.05")).toBeVisible();
});

// On a ravine of steepness 30, gradient descent diverges above 2/30.
test("a rate that is too large is said to diverge, and a smaller one is a press away", async ({ page }) => {
  await open(page, "?data=ravine&rules=sgd&rate-sgd=0.2");
  await expect(
    page.getByText(/Gradient descent left the map at update 1 and diverged: at update 60 its loss is/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Try rate 0.02" }).click();
  await expect(page.getByText(/diverged/)).toHaveCount(0);
  await expect(page).toHaveURL(/rate-sgd=0\.02/);
});

test("the start moves by arrow keys and by dragging, and by number", async ({ page }) => {
  await open(page, "?data=ravine");
  await start(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Start x")).toHaveValue("-8.64"); // a fiftieth of 16
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByLabel("Start y")).toHaveValue("1.98");

  const box = (await start(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2 + 40, { steps: 4 });
  await page.mouse.up();
  await expect(start(page)).not.toHaveAttribute("aria-label", /x −8.64/);
  const dragged = Number(await page.getByLabel("Start x").inputValue());
  expect(dragged).toBeGreaterThan(-8);

  await page.getByLabel("Start x").fill("-4");
  await expect(start(page)).toHaveAttribute("aria-label", /Start at x −4,/);
});

test("the student's own step is one of the methods", async ({ page }) => {
  const strangers = watchOrigin(page, new URL(test.info().project.use.baseURL!).origin);
  await keep(
    page,
    "momentum",
    `export function momentumStep(state: { params: number[]; velocity: number[] }, grads: number[], { learningRate, beta }: { learningRate: number; beta: number }) {
      const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
      return { params: state.params.map((p, i) => p - velocity[i]), velocity };
    }`,
  );
  await open(page, "?data=ravine&rules=momentum.mine&mine=momentum&rate-mine=0.01");
  await expect(
    page.getByText("This is your own momentumStep, run in a sandbox of this browser."),
  ).toBeVisible();
  const rows = page.getByRole("region", { name: "What each method costs" }).getByRole("row");
  const [ours, theirs] = await Promise.all(
    [1, 2].map((i) => rows.nth(i).getByRole("cell").first().textContent()),
  );
  await expect(rows.nth(2)).toContainText("my own step");
  expect(theirs).toBe(ours);
  expect(strangers).toEqual([]);
});

test("a step of one's own that throws, never ends, or cannot be read says so", async ({ page }) => {
  await keep(
    page,
    "step",
    "export function step(p, g, a) { if (p[0] > -5) throw new Error('no further'); return p.map((x, i) => x - a * g[i]); }",
  );
  await keep(page, "adam", "export function adamStep(s) { while (true) s.t++; }");
  await keep(page, "rmsprop", "export function rmspropStep(s) { return s");
  await open(page, "?data=ravine&rules=mine&mine=step");
  // x shrinks by 0.95 an update from −9: −9 · 0.95¹² = −4.86 is the first above −5, so that update 13 throws.
  await expect(page.getByText(/Your step stopped at update 13: .*no further/)).toBeVisible();
  await page.getByLabel("My code from").selectOption("adam");
  await expect(page.getByText(/Your adamStep stopped at update 1: /)).toBeVisible();
  await page.getByLabel("My code from").selectOption("rmsprop");
  await expect(page.getByText(/Your rmspropStep could not be run: line 1: /)).toBeVisible();
  await page.getByLabel("My code from").selectOption("nesterov");
  await expect(page.getByText("There is no nesterovStep of yours in this browser yet.")).toBeVisible();
});

test("the fit, every chart as a table, and the costs are there", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "epoch" }).check();
  for (const summary of await page.getByText("The numbers as a table").all()) await summary.click();
  const loss = page.getByRole("region", { name: "Loss on the way, as a table" });
  await expect(loss.getByRole("row")).toHaveCount(62);
  await page.getByRole("radio", { name: "the fit" }).check();
  await expect(
    page.getByRole("img", { name: /^100 examples and the models after 60 updates/ }),
  ).toBeVisible();
});

for (const query of ["?rate-sgd=2&seed=x", "?data=cats-and-dogs&view=fit&rules=sgd.mine"]) {
  test(`the lab has nothing against axe's rules, wide and narrow, at ${query}`, async ({ page }) => {
    await page.goto(`/lab${query}`);
    await page.getByRole("region", { name: "What each method costs" }).waitFor();
    await page.getByText("The numbers as a table").first().click();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoViolationsInEither(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the start is dragged by a finger, and the rest of the map scrolls the page", async ({ page }) => {
    await open(page, "?data=ravine");
    const handle = start(page);
    const box = (await handle.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const touch = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => [{ x: box.x + 22 + x, y: box.y + 22 + y }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0, 0) });
    for (const x of [10, 40, 80]) {
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(x, 0) });
    }
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(Number(await page.getByLabel("Start x").inputValue())).toBeGreaterThan(-7);
  });
});
