import { expect, test } from "@playwright/test";
import { ownServer } from "./own-server.ts";
import { exerciseFile, expectNoViolations, hintOf, keptCode, pasteCode, withoutHint } from "./workspace.ts";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 180_000 }); // the server starts twice

const slug = "stochastic-descent";
const right = exerciseFile(slug, "solution.ts");
const mistake = exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts");

test("the server gone, pages open, Run works and names the mistake, and Submit waits until it is back", async ({
  page,
}) => {
  const server = await ownServer();
  await server.start();
  try {
    await page.goto(`${server.url}/exercises/${slug}`);
    await pasteCode(page, withoutHint(mistake));
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByText(/^Run 1: \d of 5/)).toBeVisible();
    await expect(page.getByText("You are offline")).toBeHidden();
    const { parts } = await (await page.request.get("/api/course")).json();
    const { kind, slug: last } = parts.at(-1).items.at(-1);
    await expect
      .poll(() => page.evaluate(async (url) => !!(await caches.match(url)), `/api/${kind}s/${last}`), {
        timeout: 90_000, // the whole course, on a machine that may be busy
      })
      .toBe(true);
    await server.kill();

    await page.reload();
    await expect(page.getByText("You are offline. Lessons and Run still work")).toBeVisible();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByText(/^Run 1: \d of 5/)).toBeVisible();
    await expect(page.getByText(hintOf(mistake))).toBeVisible();
    await expectNoViolations(page);

    for (const [address, heading] of [
      ["/", "Mini-batch and stochastic gradient descent"],
      ["/lessons/momentum", "Momentum"],
      ["/exercises/adam", "Adam"],
      ["/lab", "The lab"],
    ]) {
      await page.goto(server.url + address);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    }

    await page.goto(`${server.url}/exercises/${slug}`);
    await pasteCode(page, right);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await expect(page.getByRole("status", { name: "Waiting to be sent" })).toContainText(
      "Your code is kept here; it will be sent as soon as the server takes it.",
    );
    await page.reload();
    await expect.poll(() => keptCode(page, slug)).toBe(right);
    await server.start();
    await expect(page.getByText("Attempt 1: accepted, 10 of 10 points")).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText("You are offline")).toBeHidden();
  } finally {
    await server.kill();
  }
});
