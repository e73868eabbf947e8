import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SITE_PAGES } from "@graded-descent/course";
import { expect, test } from "vitest";
import { PAGES } from "./pages.ts";

test("every route of the client without parameters is a page of the static site", () => {
  const routes = readFileSync(join(import.meta.dirname, "../client/routes.tsx"), "utf8");
  const paths = Array.from(routes.matchAll(/<Route path="([\w/-]+)"/g), ([, path]) => path);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.sort()).toEqual(PAGES);
});

test("texts of a course may link to every page", () => {
  expect(SITE_PAGES).toEqual(PAGES);
});
