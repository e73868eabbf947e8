import { expect, type Page, test } from "@playwright/test";
import { pasteCode } from "./workspace.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Runs code for an exercise and gives what its picture says. */
async function drawing(page: Page, slug: string, source: string) {
  await page.goto(`/exercises/${slug}`);
  await pasteCode(page, source);
  await page.getByRole("button", { name: "Run", exact: false }).first().click();
  await expect(page.getByText(/^Run 1: \d/)).toBeVisible();
  const panel = page.getByRole("region", { name: /^Your (path|curves)$/ });
  await panel.getByRole("listitem").first().waitFor();
  return panel;
}

// From (150, 50) the first house is met exactly; the second's error, −25, is added where it is to be taken off.
const uphill = `export function stochasticEpoch(model, houses, learningRate) {
  return houses.map(({ size, price }) => {
    const off = model.w * size + model.b - price;
    model = { w: model.w + learningRate * off * size, b: model.b + learningRate * off };
    return model;
  });
}`;

test("where a path parts from the reference is said in numbers, marked, and one press away", async ({
  page,
}) => {
  const panel = await drawing(page, "stochastic-descent", uphill);
  await expect(panel).toContainText(
    "Stochastic: parts from the reference at step 2: yours is at (146.3, 47.5), the reference at (153.8, 52.5); left the map at step",
  );
  await expect(panel.locator("[data-parting]")).toHaveCount(1);
  await panel.getByRole("button", { name: "Show step 2, where they part" }).click();
  await expect(panel.getByText("step 2 of 120")).toBeVisible();
  await panel.getByText("The updates as a table").click();
  // J = (6.25² + 33.125² + 60² + 86.875²) / 8 = 1535.45 for yours; in the reference's column the same of its own line
  await expect(panel.locator("tr[data-now]")).toHaveText("2146.2547.51535.45153.7552.5738.574");
});

test("code that throws half way shows how far it came, and why it stopped", async ({ page }) => {
  const source = `let updates = 0;
    export function momentumStep({ params, velocity }, grads, { learningRate, beta }) {
      if (++updates === 91) throw new Error("too far");
      const v = velocity.map((old, i) => beta * old + learningRate * grads[i]);
      return { params: params.map((p, i) => p - v[i]), velocity: v };
    }`;
  const panel = await drawing(page, "momentum", source);
  await expect(panel).toContainText(
    "Your code stopped on the way, and its drawing ends there: Error: too far",
  );
  await expect(panel).toContainText("Without momentum, β = 0: on the reference’s path for all 60 steps.");
  await expect(panel).toContainText("parts from the reference at step 31, where yours ends.");
});

test("code whose numbers are none is said to have none", async ({ page }) => {
  const source = `export function adamStep(state, grads) {
    return { ...state, t: state.t + 1, params: state.params.map(() => state.t < 2 ? 0 : NaN) };
  }`;
  const panel = await drawing(page, "adam", source);
  await expect(panel).toContainText("is not a number from step 3 on");
});

test("of several functions those that are written draw their lines", async ({ page }) => {
  const source = `export const exponentialDecay = (initial, epoch, { rate }) => initial * rate ** epoch;`;
  const panel = await drawing(page, "learning-rate-schedules", source);
  await expect(panel).toContainText("Exponential decay: on the reference’s line at all 31 points.");
  await expect(panel).toContainText("Warm-up: your code drew no points.");
});
