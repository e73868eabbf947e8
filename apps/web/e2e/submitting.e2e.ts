import { expect, test } from "@playwright/test";
import { ownServer } from "./own-server.ts";
import { exerciseFile, expectNoViolations, keptCode, openHistory, press, write } from "./workspace.ts";

const slug = "stochastic-descent";
const path = `/exercises/${slug}`;
const right = exerciseFile(slug, "solution.ts");

test("offline, a submission waits in words, and is sent when the connection is back", async ({
  page,
  context,
}) => {
  await page.goto(path);
  await write(page, right);
  await context.setOffline(true);
  await press(page, "Submit");
  const unsent = page.getByRole("status", { name: "Waiting to be sent" });
  await expect(unsent).toContainText("This browser is offline.");
  await expect(unsent).toContainText(
    "Your code is kept here; it will be sent as soon as the server takes it.",
  );
  await expectNoViolations(page);

  await context.setOffline(false);
  await expect(page.getByText("Attempt 1: accepted, 10 of 10 points")).toBeVisible();
  await expect(unsent).toBeHidden();
});

test.describe("a server of its own", () => {
  test.describe.configure({ timeout: 180_000 }); // it starts twice
  let server: Awaited<ReturnType<typeof ownServer>>;
  test.beforeEach(async () => {
    server = await ownServer();
    await server.start();
  });
  test.afterEach(() => server.kill());

  test("killed while submitting and started again, it has the submission once, and the page has its verdict", async ({
    page,
  }) => {
    await page.goto(server.url + path);
    await write(page, right);

    // What is sent reaches the server, and the answer never reaches the page.
    await page.route("**/api/submissions", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      await server.kill();
      await route.abort();
    });
    await press(page, "Submit");
    await expect(
      page.getByText("Your code is kept here; it will be sent as soon as the server takes it."),
    ).toBeVisible();
    await page.unroute("**/api/submissions");
    await page.reload().catch(() => {}); // there is nobody to answer
    await server.start();
    await page.goto(server.url + path);
    await openHistory(page);
    await expect(page.getByText("Passed, 10 of 10 points")).toHaveCount(1);
    await expect(page.getByRole("heading", { name: /^Attempt/ })).toHaveText(["Attempt 1"]);
    expect(await keptCode(page, slug)).toBe(right);
  });

  test("killed while grading, the page says so, and shows the verdict once it is back", async ({ page }) => {
    await page.goto(server.url + path);
    await write(page, right);
    await page.route("**/api/submissions/*/events", async (route) => {
      await server.kill();
      await route.abort();
    });
    await press(page, "Submit");
    await expect(page.getByText(/The server does not answer just now. It has your submission/)).toBeVisible();
    await page.unroute("**/api/submissions/*/events");
    await server.start();
    await expect(page.getByText("Attempt 1: accepted, 10 of 10 points")).toBeVisible();
  });
});
