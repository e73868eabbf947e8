import { expect, test } from "vitest";
import { messageParts } from "./message-parts.ts";

test("a comparison comes apart into what was called, where, what was expected and what came", () => {
  const message = "epoch({ w: 150, b: 50 }, [{ size: 1 }], 0.01): at `[2].w`: expected 151.355, got 151.375";
  expect(messageParts(message)).toEqual([
    ["Called", "epoch({ w: 150, b: 50 }, [{ size: 1 }], 0.01)"],
    ["At", "[2].w"],
    ["Expected", "151.355"],
    ["Got", "151.375"],
  ]);
});

test("a comparison of the whole answer has no place in it", () => {
  expect(messageParts("loss([]): expected 0, got NaN")).toEqual([
    ["Called", "loss([])"],
    ["Expected", "0"],
    ["Got", "NaN"],
  ]);
});

test("any other message is left whole", () => {
  expect(
    messageParts("your code was stopped near line 1, not finished after 3,000,000 steps"),
  ).toBeUndefined();
});
