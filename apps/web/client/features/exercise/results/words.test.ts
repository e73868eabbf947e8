import { expect, test } from "vitest";
import { capitalized } from "./words.ts";

test("a message begins with a capital letter, unless it begins with a call", () => {
  expect(capitalized("expected 3, got 4")).toBe("Expected 3, got 4");
  expect(capitalized("step([1], [2], 0.1): expected 3, got 4")).toBe(
    "step([1], [2], 0.1): expected 3, got 4",
  );
});
