import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import type { Exercise } from "@graded-descent/course";
import { type Browser, launch, type Page } from "puppeteer-core";
import { builtGrader, type ScriptedPage } from "./grader-page.ts";

const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];

/** Debian's Firefox, or the system's; undefined where there is none. */
export const firefoxFile = folders
  .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)))
  .find(existsSync);

/** Starts Firefox, which Puppeteer drives by WebDriver BiDi: Playwright drives only a Firefox of its own. */
export const openFirefox = (): Promise<Browser> =>
  launch({
    browser: "firefox",
    executablePath: firefoxFile,
    headless: true,
    defaultViewport: { width: 1280, height: 720 },
  });

/** A page with a grader, as `openGraderPage` opens it in Chromium, from a server of its own; `close` ends that. */
export async function openGraderInFirefox(page: Page, exercise: Exercise) {
  const fileAt = await builtGrader(exercise);
  const server = createServer((request, response) => {
    if (!request.url!.startsWith("/grader/")) {
      response.setHeader("content-type", "text/html").end(PAGE);
      return;
    }
    const { body, contentType } = fileAt(request.url!);
    response.setHeader("content-type", contentType).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await page.goto(origin);
  await page.waitForFunction(() => "grader" in window);
  const scripted: ScriptedPage = {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
  };
  return { page: scripted, testsUrl: `${origin}/grader/tests.js`, close: () => void server.close() };
}

const PAGE = '<!doctype html><script type="module" src="/grader/entry.js"></script>';
