import { expect, test } from "vitest";
import { Failure, sentence, shown } from "./failure.ts";

const call = { name: "step", text: "step(0.333333)", digits: "step(0.3333333333333333)" };

test.each<[string, Failure]>([
  [
    "step(0.333333): at `[2].w`: expected 1, got 2",
    { kind: "different", call, path: "[2].w", expected: { text: "1" }, actual: { text: "2" } },
  ],
  [
    "expected 2 entries, got 3: [1, 2, 3]",
    { kind: "different", actual: { text: "[1, 2, 3]" }, entries: { expected: 2, actual: 3 } },
  ],
  [
    "`step` changed its argument: at `a`: not expected at all",
    { kind: "different", changedBy: "step", path: "a", actual: { text: "1" } },
  ],
  ["step(0.333333): the loss grew", { kind: "different", call, reason: "the loss grew" }],
  [
    "the test could not use what `step` returned: 2",
    { kind: "different", actual: { text: "2" }, reason: "the test could not use what `step` returned" },
  ],
  [
    "expected a RangeError to be thrown, got: Error: no",
    { kind: "different", expectedError: "RangeError", error: { name: "Error", message: "no" } },
  ],
  ["expected an error to be thrown, but nothing was", { kind: "different", expectedError: null }],
  ["TypeError: no", { kind: "threw", call, error: { name: "TypeError", message: "no" } }],
  ["no", { kind: "threw", error: { name: "", message: "no" } }],
  ["your file does not export `f`", { kind: "threw", reason: "your file does not export `f`" }],
  [
    "your code was stopped near line 3, not finished after 2,500,000 steps",
    { kind: "stopped", call, steps: 2_500_000, line: 3 },
  ],
  [
    "your code used more memory than it may",
    { kind: "stopped", reason: "your code used more memory than it may" },
  ],
  ["not run", { kind: "not-run" }],
  ["',' expected.", { kind: "not-run", reason: "',' expected." }],
])("%s", (message, failure) => {
  expect(sentence(failure)).toBe(message);
  expect(Failure.parse(failure)).toEqual(failure);
});

test("a sentence with all digits has those of the call and of the values", () => {
  const failure: Failure = { kind: "different", call, expected: shown(2 / 3), actual: { text: "1" } };
  expect(sentence(failure)).toBe("step(0.333333): expected 0.666667, got 1");
  expect(sentence(failure, "digits")).toBe("step(0.3333333333333333): expected 0.6666666666666666, got 1");
});

test("a value is shown in bounds, however large it is", () => {
  const wide = (depth: number): unknown => (depth === 0 ? "θ".repeat(200) : Array(12).fill(wide(depth - 1)));
  const { text, digits } = shown(wide(3));
  expect(text.length).toBeLessThan(5000);
  expect(digits).toBeUndefined();
});
