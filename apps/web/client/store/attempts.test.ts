import { expect, test } from "vitest";
import { keepAttempt, readAttempts } from "./attempts.ts";
import { browser, withBrowser } from "./fixture.ts";

withBrowser();

test("attempts are counted for each exercise, and the same code again is no other attempt", () => {
  expect(["a", "b", "b", "a"].map((source) => keepAttempt("loss", source))).toEqual([1, 2, 2, 3]);
  expect(keepAttempt("step", "a")).toBe(1);
  expect(readAttempts("loss").map(({ source }) => source)).toEqual(["a", "b", "a"]);
});

test("a browser that is full says so, and keeps what it had", () => {
  keepAttempt("loss", "a");
  browser.writes = false;
  expect(keepAttempt("loss", "b")).toBeUndefined();
  expect(readAttempts("loss")).toHaveLength(1);
});
