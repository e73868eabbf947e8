import ts from "typescript";
import { expect, test } from "vitest";
import { compile, MAX_SOURCE_BYTES } from "./compile.ts";

test("types are blanked, and lines and columns stay as they are", () => {
  const source =
    'type V = number[];\n\nexport const f = (v: V): V => v as V;\nimport type { X } from "anywhere";\n';
  const program = compile(ts, source);
  if (!("js" in program)) throw new Error(program.error);
  expect(program.js.length).toBe(source.length);
  expect(program.js.split("\n")[2].indexOf("v  ")).toBe(source.split("\n")[2].indexOf("v: V"));
  expect(program.js.trim()).toMatch(/^export const f = \(v +\) +=> v +;$/);
});

test("a type error is none of its business", () => {
  expect(compile(ts, 'const x: number = "text";\nconst y = undeclared;\n')).toHaveProperty("js");
});

test.each([
  ["enum Colour { Red }", "write it without `enum`: a union of texts does the same"],
  ["namespace N { export const x = 1 }", "write it without `namespace`: plain functions do the same"],
  [
    "class A { constructor(private x: number) {} }",
    "write it without parameter properties: declare the field, and set it in the constructor",
  ],
  ["const n = <number>x;", "write it without `<Type>value`: write `value as Type`"],
  ["import fs = require('fs');", "write it without `import … =`"],
  ["export = 1;", "write it without `export =`"],
  [
    "import { readFileSync } from 'node:fs';",
    "your file must stand alone: paste what you need instead of importing it",
  ],
  ["import 'anything';", "your file must stand alone: paste what you need instead of importing it"],
  ["export * from './other.ts';", "your file must stand alone: paste what you need instead of importing it"],
])("what cannot be graded is told, with its place: %s", (line, error) => {
  expect(compile(ts, `const one = 1;\n  ${line}\n`)).toMatchObject({ error, at: { line: 2 } });
});

test("a slip of the pen is told with its place", () => {
  expect(compile(ts, "export function step(p: number[] {\n")).toEqual({
    error: "A “,” is missing, here or just before.",
    at: { line: 1, column: 34 },
  });
});

test("a file that is not text is told how to become one", () => {
  const utf16 = Buffer.from("\ufeffexport const x = 1;\n", "utf16le").toString("utf8");
  expect(compile(ts, utf16)).toEqual({ error: "your file is not plain text: save it as UTF-8" });
});

test("the longest source is graded, and one byte more is not even parsed", () => {
  const longest = `//${"é".repeat((MAX_SOURCE_BYTES - 2) / 2)}`;
  expect(compile(ts, longest)).toHaveProperty("js");
  const unparsed = { createSourceFile: () => expect.unreachable() } as unknown as typeof ts;
  expect(compile(unparsed, `${longest}x`)).toEqual({
    error: "your file is 65 KB long; the most that can be graded is 64 KB",
  });
});

test.each([
  "\0",
  "\ud800",
  "\u2028",
  "#!/usr/bin/env node\n",
  "\ufeff",
  "@",
  "`${",
  "/*",
  "<!--",
  "class { #",
  "import(",
  "a?.b!.#c<",
  "using x",
  "x satisfies",
])("no text brings it down: %j", (text) => {
  for (const source of [text, `export const x = 1;\n${text}`, text.repeat(100)])
    expect(Object.keys(compile(ts, source))).toContainEqual(expect.stringMatching(/^(js|error)$/));
});

test.each([
  ["−", "printed minus", "`-`"],
  ["×", "product", "`*`"],
  ["“", "curly quote", '`"`'],
  ["’", "curly quote", "`'`"],
  ["＋", "full-width", "`+`"],
  ["≤", "less than or equal", "`<=`"],
  ["\u2060", "cannot be seen", "U+2060"],
])("a character that no keyboard types is named, with what to type: %s", (character, ...words) => {
  const program = compile(ts, `export const f = (a, b) => a ${character} b;`);
  for (const word of words) expect(program).toHaveProperty("error", expect.stringContaining(word));
  expect(program).toMatchObject({ at: { line: 1, column: 30 } });
});

const answer = "export function f(a) {\n  return a;\n}\n";
test.each([
  ["alone", "```ts\n" + answer + "```\n", 1],
  [
    "with sentences around them",
    "Here is the code:\n\n```typescript\n" + answer + "```\n\nIt works because…\n",
    3,
  ],
  ["of which one is missing", "```\n" + answer, 1],
  ["of which only the last was copied", answer + "```\n", 4],
])("lines of three backticks are named, %s", (_, source, line) => {
  expect(compile(ts, source)).toEqual({
    error: "``` is not code: delete the lines that begin with it, and all text outside of them",
    at: { line, column: 1 },
  });
});

test("three backticks in a text or a comment are none of its business", () => {
  expect(compile(ts, "/*\n```\nexport const a = 1;\n```\n*/\nexport const f = 1;")).toHaveProperty("js");
  expect(compile(ts, "export const f = `\n1\n`;")).toHaveProperty("js");
});
