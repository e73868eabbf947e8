import { expect, type Page, test } from "@playwright/test";
import { exerciseFile, expectNoViolations } from "./workspace.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const code = (page: Page) => page.getByRole("textbox", { name: "Your code" });

/** Writes as on a phone: letters from its keyboard, symbols from the row above it, new lines by Enter. */
async function thumb(page: Page, text: string) {
  for (const piece of text.match(/\n *|[(){}[\]=+*/.,;:<>"'-]|[^\n(){}[\]=+*/.,;:<>"'-]+/g)!) {
    if (piece.startsWith("\n")) await page.keyboard.press("Enter");
    else if (piece.length === 1 && !/[\w ]/.test(piece)) {
      await page
        .getByRole("group", { name: "Symbols" })
        .getByRole("button", { name: piece, exact: true })
        .tap();
    } else await page.keyboard.insertText(piece);
  }
}

test("on a phone a plain field takes Monaco's place, with the same Run", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto("/exercises/stochastic-descent");
  await page.getByRole("tab", { name: "Code" }).click();
  await code(page).fill(exerciseFile("stochastic-descent", "solution.ts"));
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Run 1: 5 of 5 tests passed")).toBeVisible();
  expect(loaded.filter((path) => /monaco|editor\.(api|worker)/.test(path))).toEqual([]);

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("an exercise is finished by touch on a slow phone, symbols and indentation included", async ({
  page,
}) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto("/exercises/predict-price");
  await page.getByRole("tab", { name: "Code" }).tap();
  await code(page).tap();
  await page.keyboard.press("Control+A");
  const solution = "export function predict(line, size) {\n  return line.w * size + line.b;\n}";
  await thumb(page, solution);
  await expect(code(page)).toHaveValue(solution);

  await page.getByRole("button", { name: "Run" }).tap();
  await expect(page.getByText("Run 1: 4 of 4 tests passed")).toBeVisible();
  await page.getByRole("button", { name: "Submit", exact: true }).first().tap();
  await expect(page.getByText("Attempt 1: accepted, 5 of 5 points")).toBeVisible();
});

test("on a phone a line with a problem is marked, and TypeScript speaks plainly", async ({ page }) => {
  await page.goto("/exercises/predict-price");
  await page.getByRole("tab", { name: "Code" }).tap();
  await code(page).fill("export const predict = (line: Line, size: number) =>\n  line.slope * size;\n");
  await expect(page.getByText("Line 2: “Line” has nothing called “slope”.")).toBeVisible();
  await expect(page.locator("[data-wrong=true]")).toHaveText("2");
  await expectNoViolations(page);
});

test("with the keyboard open the code, the symbols, Run and the results stay in reach", async ({ page }) => {
  await page.goto("/exercises/predict-price");
  await page.getByRole("tab", { name: "Code" }).tap();
  await code(page).tap();
  await page.evaluate(() => {
    Object.defineProperty(window.visualViewport, "height", { value: 400 });
    window.visualViewport!.dispatchEvent(new Event("resize"));
  });
  const symbols = page.getByRole("group", { name: "Symbols" });
  const reached = [
    code(page),
    symbols,
    page.getByRole("button", { name: "Run" }),
    page.getByRole("tab", { name: "Results" }),
  ];
  for (const place of reached) {
    const box = (await place.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(400);
  }
  expect((await code(page).boundingBox())!.height).toBeGreaterThan(120);
  await expectNoViolations(page);
});

test("every button and tab is large enough for a thumb", async ({ page }) => {
  await page.goto("/exercises/predict-price");
  await page.getByRole("tab", { name: "Code" }).tap();
  await code(page).tap();
  const small = await page.locator("button:visible").evaluateAll((buttons) =>
    buttons
      .map((button) => ({ name: button.textContent, ...button.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 32 || height < 36)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
