import { expect, test } from "vitest";
import { mutations } from "./mutations.ts";

const changes = (source: string) => mutations(source).map(({ change }) => change);

test.each<[string, string, string[]]>([
  ["arithmetic", "const a = b - c;", ["b - c → b + c", "b - c → b", "b - c → c"]],
  ["powers", "const a = b ** c;", ["b ** c → b * c", "b ** c → b", "b ** c → c"]],
  ["numbers", "const a = 0.5;", ["a = 0.5 → a = 1.5", "a = 0.5 → a = -0.5"]],
  ["assignments", "a += b;", ["a += b; → ;", "a += b → a -= b", "a += b → a = b"]],
  ["bounds", "const a = b < c;", ["b < c → b <= c", "b < c → b >= c", "b < c → true", "b < c → false"]],
  [
    "conditions",
    "const a = b && c ? d : e;",
    ["b && c → b || c", "b && c → b", "b && c → c", "b && c → true", "b && c → false", "b && c → !(b && c)"],
  ],
  ["loops", "while (a < b) {}", ["a < b → a <= b", "a < b → a >= b", "a < b → false"]],
  ["negations", "const a = !b;", ["!b → b"]],
  ["signs", "const a = -b;", ["-b → b"]],
  ["counters", "const a = b++;", ["b++ → b--"]],
  ["texts", 'const a = "b";', ['a = "b" → a = ""']],
  [
    "texts that are compared",
    'const a = b === "c";',
    ['b === "c" → b !== "c"', 'b === "c" → true', 'b === "c" → false', 'b === "c" → b === ""'],
  ],
  ["lists", "const a = [b];", ["[b] → []"]],
  ["empty lists", "const a = [];", ["a = [] → a = [0]"]],
  ["records", "const a = { b };", ["{ b } → {}"]],
  ["optional chains", "const a = b?.c;", ["b?.c → b.c"]],
  ["methods", "const a = Math.floor(b);", ["Math.floor(b) → Math.ceil(b)"]],
  ["no methods without a neighbour", "const a = b.toString();", []],
  ["functions", "const a = Math.sqrt(b);", ["Math.sqrt(b) → (b)"]],
  ["copies", "const a = b.slice(c);", ["b.slice(c) → b"]],
  ["arguments", "const a = b(c, d, e);", ["b(c, d, e) → b(d, c, e)", "b(c, d, e) → b(c, e, d)"]],
  ["arrows", "const a = () => b;", ["() => b → () => undefined"]],
  ["bodies", "function a() { b(); c(); }", ["{ b(); c(); } → {}", "b(); → ;", "c(); → ;"]],
])("%s are changed", (_, source, expected) => {
  expect(changes(source)).toEqual(expected);
});

test("types, names of properties, joined texts' signs and messages of errors are left alone", () => {
  expect(changes("interface A { b: 1 | 2 }\ntype C = [0, 1];\nlet d: 3;")).toEqual([]);
  expect(changes("f({ 1: a });")).toEqual(["f({ 1: a }); → ;", "{ 1: a } → {}"]);
  expect(changes("f(`n = ` + n);")).toEqual(["f(`n = ` + n); → ;", '`n = ` + n → "" + n']);
  expect(changes('throw new RangeError("n = " + (1 + 2));')).toHaveLength(1);
});

test("a term that no longer counts is dropped once, not also written as 0 or 1", () => {
  expect(changes("const a = 2 * b;")).toEqual(["2 * b → 2 / b", "2 * b → 2", "2 * b → b", "2 * b → 3 * b"]);
  expect(changes("const a = b - 1;").at(-1)).toBe("b - 1 → b - 2");
  expect(changes("const a = 1 - b;")).toContain("1 - b → 0 - b");
});

test("arguments whose order means nothing are not swapped", () => {
  expect(changes("const a = Math.max(b, c);")).toEqual(["Math.max(b, c) → Math.min(b, c)"]);
});

test("a change is made where it stands, and nowhere else", () => {
  const source = "const a = b;\nconst c = [\n  d * e,\n];\n";
  expect(mutations(source)).toContainEqual({
    mutator: "ArithmeticOperator",
    line: 3,
    change: "d * e → d / e",
    before: "d * e,",
    after: "d / e,",
    source: "const a = b;\nconst c = [\n  d / e,\n];\n",
  });
});
