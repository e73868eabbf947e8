import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

test.each([
  ["setp", "step"],
  ["minuts", "minutes"],
  ["Momentum", "momentum"],
  ["momentun", "momentum"],
])("%s is taken for %s", (word, meant) => {
  expect(suggest(word, ["minutes", "momentum", "step"])).toBe(meant);
});

test("a word that is like none of them is taken for none", () => {
  expect(suggest("essay", ["minutes", "momentum", "step"])).toBeUndefined();
  expect(suggest("", [])).toBeUndefined();
});
