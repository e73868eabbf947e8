import { expect, test } from "vitest";
import { asCode, didYouMean, suggest, thereIsNo } from "./suggest.ts";

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

test("the sentence about a name that nothing has asks for the nearest, or says what there is", () => {
  const known = ["minutes", "step"];
  const otherwise = "; there are minutes, step";
  expect(didYouMean("setp", known)).toBe("; did you mean step?");
  expect(didYouMean("essay", known)).toBe("");
  expect(thereIsNo("exercise", "setp", known, { otherwise })).toBe(
    "there is no exercise setp; did you mean step?",
  );
  expect(thereIsNo("exercise", "essay", known, { otherwise })).toBe(
    "there is no exercise essay; there are minutes, step",
  );
  expect(thereIsNo("key", "minuts", known, { show: asCode })).toBe(
    "there is no key `minuts`; did you mean `minutes`?",
  );
  expect(thereIsNo("column", "", known)).toBe("there is no column without a name");
});
