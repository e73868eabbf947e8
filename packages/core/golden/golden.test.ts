import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import { replay } from "./replay.ts";

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "index.json");

describe.each(files)("%s", (file) => {
  const cases: Case[] = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  test.each(cases.map((recorded) => [recorded.id, recorded] as const))("%s", (_, recorded) => {
    expect(replay(recorded)).toBeLessThanOrEqual(1e-12);
  });
});

test("no file of cases is missing", () => {
  const { cases } = JSON.parse(readFileSync(new URL("index.json", folder), "utf8"));
  expect(new Set(cases.map(({ file }: { file: string }) => file))).toEqual(new Set(files));
});
