import { expect, test } from "@playwright/test";
import { holdBack } from "./workspace.ts";

const lessons = ["kitchen", "house-prices", "momentum", "adam", "comparison"];

test.describe("without any script", () => {
  test.use({ javaScriptEnabled: false });

  test("the course map and the lessons show, figures and formulas included", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "The kitchen" })).toBeVisible();
    await expect(page.getByRole("img", { name: "Three descents of one loss" })).toBeVisible();
    await page.goto("/lessons/momentum");
    await expect(page.getByRole("heading", { level: 1, name: "Momentum" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "In this lesson" })).toContainText("A snowball");
    await expect(page.locator("figure#ravine svg[role=img]").first()).toBeVisible();
    await expect(page.locator(".katex-html").first()).toBeVisible();
  });
});

test("the browser takes over what the server drew, and draws none of it anew", async ({ browser }) => {
  const context = await browser.newContext({ locale: "de-DE", timezoneId: "Asia/Tokyo" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      if (document.readyState !== "interactive") return;
      for (const element of document.querySelectorAll("#root *")) Object.assign(element, { sent: true });
    });
  });
  for (const address of ["/", ...lessons.map((slug) => `/lessons/${slug}`)]) {
    await page.goto(address, { waitUntil: "networkidle" });
    const drawn = await page.evaluate(() => {
      const elements = [...document.querySelectorAll("main *:not(svg *)")];
      const anew = elements.filter((element) => !("sent" in element));
      const isTaken = Object.keys(document.querySelector("h1")!).some((key) => key.startsWith("__react"));
      return { count: elements.length, isTaken, anew: anew.map(({ outerHTML }) => outerHTML.slice(0, 80)) };
    });
    expect(drawn.count, address).toBeGreaterThan(50);
    expect(drawn, address).toMatchObject({ isTaken: true, anew: [] });
  }
  await context.close();
});

test("who comes back finds the answers given, the lessons read and the colours chosen", async ({ page }) => {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto("/lessons/momentum");
  const question = page.locator("form", { hasText: "Predict first." }).first();
  await question.getByRole("radio").first().check();
  await question.getByRole("button", { name: "Check" }).click();
  await page.locator("#now-you").scrollIntoViewIfNeeded();
  await expect(page.getByText("You have read this lesson. The course map shows it.")).toBeVisible();
  await page.getByRole("button", { name: /^Colours/ }).click();

  await page.reload();
  await expect(page.getByText("Your answer: It oscillates less")).toBeVisible();
  await expect(page.getByText("You have read this lesson. The course map shows it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Colours: light." })).toBeVisible();
  await page.goto("/");
  await expect(page.getByText("Read", { exact: true })).toHaveCount(1);
  expect(problems).toEqual([]);
});

test("the course map opened again from a lesson is asked for anew", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" }); // until then, a link may be followed by the browser alone
  await page.getByRole("link", { name: "The kitchen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The kitchen" })).toBeVisible();
  const asked = page.waitForRequest("**/api/course");
  await page.getByRole("link", { name: "Graded Descent" }).click();
  await asked;
  await expect(page.getByRole("heading", { name: "One update" })).toBeVisible();
});

test("what is pressed before any script has come is done once they are there", async ({ page }) => {
  const letThrough = await holdBack(page, "**/assets/app-*.js");
  await page.goto("/lessons/momentum");
  const question = page.locator("form", { hasText: "Predict first." }).first();
  await question.getByRole("radio").first().check();
  await page.getByRole("button", { name: /^Colours/ }).click();
  letThrough();
  await question.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("Your answer: It oscillates less")).toBeVisible();
  await expect(page.getByRole("button", { name: "Colours: light." })).toBeVisible();
});
