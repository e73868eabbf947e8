import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inPlainWords, sentences } from "@graded-descent/grader";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { openTypeChecker } from "./type-checker.ts";

const folder = dirname(createRequire(import.meta.url).resolve("typescript"));
const libs = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /^lib\..*d\.ts$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);
const check = openTypeChecker(ts, libs);
const types =
  "interface Line { w: number; b: number }\ninterface Run { line: Line; rate: number; epochs: number; size: number; seed: number; beta: number }";

/** A program that earns each complaint, and what a student reads. */
const programs: [code: number, source: string, sentence: string][] = [
  [
    1002,
    "const name = 'loss;",
    "This text has no end: close it on the same line, with the quote it began with.",
  ],
  [1003, "const line = { w: 1 }; line.;", "A name is missing here."],
  [1005, "function mean(xs: number[] { return xs; }", "A “,” is missing, here or just before."],
  [1109, "const slope = 2 * ;", "A value is missing here: a number, a name or a call."],
  [1128, "const rate = 0.1;\n}", "No statement can begin here. Is there a bracket too many above?"],
  [1155, "const rate: number;", "A “const” gets its value at once: write “= …” after the name."],
  [1160, "const name = `loss", "This text in backticks has no end: close it with another backtick."],
  [
    1434,
    "def mean(xs) { }",
    "This word does not belong here. Is it one of another language, or is something missing before it?",
  ],
  [
    2300,
    "class Model {} class Model {}",
    "“Model” is declared twice: keep one, or give the other another name.",
  ],
  [
    2304,
    "const slope = rise / 2;",
    "Nothing is called “rise” here. Is it spelt as where it is declared, and declared in this block or around it?",
  ],
  [2322, 'const rate: number = "slow";', "This has the type “string”, but “number” is wanted here."],
  [2339, "const last = [1, 2].last;", "“number[]” has nothing called “last”."],
  [2345, 'Math.abs("two");', "This argument has the type “string”, but the function wants “number”."],
  [2349, "const rate = 2; rate(3);", "This is not a function, so that it cannot be called."],
  [
    2353,
    "const line: Line = { w: 1, b: 2, slope: 3 };",
    "“Line” has no “slope”: leave it out, or use the name that the type has.",
  ],
  [
    2355,
    "function half(x: number): number { x / 2; }",
    "This function promises a value and never returns one: is “return” missing?",
  ],
  [
    2362,
    "const line: Line = { w: 1, b: 2 }; const twice = line * 2;",
    "What stands left of this sign is not a number, so that nothing can be computed with it.",
  ],
  [
    2363,
    "const xs = [1]; const twice = 2 * xs;",
    "What stands right of this sign is not a number, so that nothing can be computed with it.",
  ],
  [2365, "const xs = [1]; const more = xs + 1;", "“+” does not work between “number[]” and “number”."],
  [
    2366,
    "function sign(x: number): number { if (x > 0) return 1; }",
    "This function can end without a “return”: what should it return then?",
  ],
  [
    2367,
    "const n = 1 as number; const none = n === 'none';",
    "These two can never be equal: one is “number”, the other “string”.",
  ],
  [
    2448,
    "const twice = 2 * rate; const rate = 1;",
    "“rate” is used before the line that declares it: move the declaration up.",
  ],
  [
    2451,
    "const rate = 1; const rate = 2;",
    "“rate” is declared twice: keep one, or give the other another name.",
  ],
  [
    2454,
    "let sum: number; const twice = sum * 2;",
    "“sum” has no value yet here: give it one where it is declared.",
  ],
  [
    2531,
    "const f = (): Line | null => null; f().w;",
    "This may be null here: ask with “if” before using it.",
  ],
  [
    2532,
    "[1, 2].at(-1).toFixed();",
    "This may be undefined here: ask with “if” before using it, or give it a value with “??”.",
  ],
  [
    2540,
    "const line: Readonly<Line> = { w: 1, b: 2 }; line.w = 3;",
    "“w” is read-only: make a new object that has the new value.",
  ],
  [2551, "[1, 2].lenght;", "“number[]” has nothing called “lenght”. Did you mean “length”?"],
  [
    2552,
    "const gradient = 1; const twice = 2 * gradeint;",
    "Nothing is called “gradeint” here. Did you mean “gradient”?",
  ],
  [2554, "const half = (x: number) => x / 2; half(1, 2);", "Arguments wanted: 1. Arguments given: 2."],
  [
    2555,
    "const most = (x: number, ...xs: number[]) => Math.max(x, ...xs); most();",
    "Arguments wanted: at least 1. Arguments given: 0.",
  ],
  [
    2561,
    "const run = (r: { epochs: number }) => r; run({ epoch: 3 });",
    "“{ epochs: number; }” has no “epoch”. Did you mean “epochs”?",
  ],
  [2584, "document.title;", "There is no “document” here: your code runs alone, without a page around it."],
  [
    2588,
    "const sum = 0; sum += 1;",
    "“sum” is a “const” and keeps its value: declare it with “let” if it is to change.",
  ],
  [2693, "const rate = number;", "“number” is a type, and a value is wanted here."],
  [
    2695,
    "const a = [[1]]; a[0, 0];",
    "What stands before this comma is thrown away. An entry of a list of lists is “a[i][j]”.",
  ],
  [2739, "const line: Line = {};", "Not all that “Line” must have is here: w, b missing."],
  [
    2740,
    "const run: Run = {};",
    "Not all that “Run” must have is here: line, rate, epochs, size, and 2 more missing.",
  ],
  [2741, "const line: Line = { w: 1 };", "“b” is missing: every “Line” has one."],
  [
    2769,
    "[1, 2].concat('three');",
    "This function cannot be called with these arguments: compare each with what it wants.",
  ],
  [6133, "export function f() { const unused = 1; }", "“unused” is never used."],
  [
    7005,
    "let rates = []; export const show = () => rates;",
    "TypeScript cannot tell what “rates” will hold: write its type, as in “rates: number[]”.",
  ],
  [
    7006,
    "function half(x) { return x / 2; }",
    "The parameter “x” has no type: write one, as in “x: number”.",
  ],
  [
    7031,
    "function size({ w }) { return w; }",
    "“w” has no type: write one after the braces, as in “{ w }: { w: number }”.",
  ],
  [
    7034,
    "let rates = []; export const show = () => rates;",
    "TypeScript cannot tell what “rates” will hold: write its type, as in “rates: number[]”.",
  ],
  [
    7053,
    "const line = { w: 1 }; const key = 'w' as string; line[key];",
    "Not every “string” is a key of “{ w: number; }”: a list is asked by number, an object by the names it has.",
  ],
  [
    18047,
    "const f = (line: Line | null) => line.w;",
    "“line” may be null here: ask with “if” before using it.",
  ],
  [
    18048,
    "const f = (line?: Line) => line.w;",
    "“line” may be undefined here: ask with “if” before using it, or give it a value with “??”.",
  ],
];

const read = (source: string) =>
  check(source, types).map(({ code, message }) => ({ code, sentence: inPlainWords(code, message) }));

describe("TypeScript in plain words", () => {
  test.each(programs)("%i: %s", (code, source, sentence) => {
    expect(read(source)).toContainEqual({ code, sentence });
  });

  test("each sentence has a program that earns it", () => {
    expect(programs.map(([code]) => code)).toEqual(Object.keys(sentences).map(Number));
  });

  test("a name of Python gets the one used here", () => {
    expect(read("const n = len([1, 2]);")).toContainEqual({
      code: 2304,
      sentence: "“len” is Python; here it is “xs.length”.",
    });
  });

  test("what has no sentence of its own stays as TypeScript says it", () => {
    expect(inPlainWords(2683, "'this' implicitly has type 'any'.")).toBeUndefined();
  });
});

describe("the type checker", () => {
  test("says the line and column, and knows the exercise's types, Math and console", () => {
    expect(check("const line: Line = { w: Math.abs(1), b: 2 };\nconsole.log(line.c);", types)).toEqual([
      {
        line: 2,
        column: 18,
        code: 2339,
        message: "Property 'c' does not exist on type 'Line'.",
        error: true,
      },
    ]);
  });

  test("lets a student's own type stand before the exercise's", () => {
    expect(check("type Line = number;\nconst line: Line = 1;\nconsole.log(line);", types)).toEqual([]);
  });

  test("says nothing of types while the code cannot be read", () => {
    expect(check("const rate: string = 1;\nconst slope = ;", types).map(({ code }) => code)).toEqual([1109]);
  });
});
