import type { ArgsDef } from "citty";
import { expect, test } from "vitest";
import { assertUsage } from "./usage.ts";

const definitions: ArgsDef = {
  folder: { type: "positional", description: "The class's files", required: true },
  out: { type: "string", description: "Where the results go", required: true },
  json: { type: "boolean", description: "Print JSON" },
};

const usage =
  (...rawArgs: string[]) =>
  () =>
    assertUsage("bulk", definitions, rawArgs);

test.each([
  [["class", "--out", "results"]],
  [["--json", "--out=results", "class"]],
  [["--out", "results", "--", "-class"]],
  [["class", "--out", "-1"]],
])("%j is understood", (rawArgs) => {
  expect(usage(...rawArgs)).not.toThrow();
});

test.each([
  [["class", "--out", "x", "--jsn"], "gd bulk has no option --jsn; did you mean --json?"],
  [["class", "--out", "x", "-q"], "gd bulk has no option -q"],
  [["class", "--out", "x", "--no-json"], "gd bulk has no option --no-json"],
  [["class", "--out"], "--out needs a value: Where the results go"],
  [["class", "--out", "--json"], "--out needs a value: Where the results go"],
  [["class", "--out="], "--out needs a value: Where the results go"],
  [["class", "--out", "x", "--json=yes"], "--json takes no value"],
  [["class"], "gd bulk needs --out: Where the results go"],
  [["--out", "x"], "gd bulk needs <folder>; <folder> is missing"],
  [["class", "more", "--out", "x"], "gd bulk does not know what to do with more"],
])("%j is refused in one sentence", (rawArgs, sentence) => {
  expect(usage(...rawArgs)).toThrow(sentence);
});
