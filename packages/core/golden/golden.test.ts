import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import { replay } from "./replay.ts";

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "index.json");
const read = (file: string): Case[] => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

describe.each(files)("%s", (file) => {
  test.each(read(file).map((recorded) => [recorded.id, recorded] as const))("%s", (_, recorded) => {
    expect(replay(recorded)).toBeLessThanOrEqual(1e-12);
  });
});

test("no file of cases is missing", () => {
  const { cases } = JSON.parse(readFileSync(new URL("index.json", folder), "utf8"));
  expect(new Set(cases.map(({ file }: { file: string }) => file))).toEqual(new Set(files));
});

test("a schedule's case that names the optimizer it was recorded with is replayed as a schedule", () => {
  for (const recorded of read("schedules.json"))
    expect([recorded.id, replay({ ...recorded, optimizer: "Adam" })]).toEqual([
      recorded.id,
      replay(recorded),
    ]);
  const [first, ...others] = read("schedules.json")[0].lr as number[];
  const wrong = { ...read("schedules.json")[0], optimizer: "Adam", lr: [first + 1, ...others] };
  expect(replay(wrong)).toBeGreaterThan(0.1);
});

test("an optimizer's case that names its schedule is replayed as an optimizer", () => {
  const recorded = read("optimizer-sgd.json").find(({ schedule }) => schedule !== undefined)!;
  expect(replay(recorded)).toBeLessThanOrEqual(1e-12);
  expect(replay({ ...recorded, params: [recorded.initial as number[]] })).toBeGreaterThan(1e-3);
});
