import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Exercise } from "@graded-descent/course";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { engineFile } from "../delivery/build/engine-file.ts";
import { root } from "./workspace.ts";

const types: Record<string, string> = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** A page that code can be evaluated in: Playwright's, or Puppeteer's. */
export interface ScriptedPage {
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/**
 * Opens a page of the site with a grader in `window.grader`, straight from its entry point for the browser, and the
 * exercise's visible tests at the address it returns: for programs that no student could paste.
 */
export async function openGraderPage(page: Page, exercise: Exercise): Promise<{ testsUrl: string }> {
  const fileAt = await builtGrader(exercise);
  await page.route("**/grader/**", (route) => route.fulfill(fileAt(new URL(route.request().url()).pathname)));
  await page.goto("/");
  await page.addScriptTag({ url: "/grader/entry.js", type: "module" });
  await page.waitForFunction(() => "grader" in window);
  return { testsUrl: new URL("/grader/tests.js", page.url()).href };
}

/** The files of a grader for the browser, by their path, and the exercise's visible tests as `/grader/tests.js`. */
export async function builtGrader(exercise: Exercise) {
  const outDir = mkdtempSync(join(tmpdir(), "graded-descent-grader-"));
  await build({
    configFile: false,
    logLevel: "error",
    root,
    base: "/grader/",
    plugins: [engineFile],
    worker: { format: "es" },
    build: {
      outDir,
      target: "es2024",
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, "apps/web/e2e/grader-entry.ts"),
        output: { entryFileNames: "entry.js" },
      },
    },
  });
  return (pathname: string): { body: string | Buffer; contentType: string } => ({
    body: pathname.endsWith("/tests.js")
      ? exercise.visible.script
      : readFileSync(join(outDir, pathname.slice("/grader/".length))),
    contentType: types[extname(pathname)],
  });
}
