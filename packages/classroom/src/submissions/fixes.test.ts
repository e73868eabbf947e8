import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { readFixes, rememberedFixes, rememberFixes } from "./fixes.ts";

const slugs = ["step", "loss"];

async function fixes(csv: string) {
  const folder = await writeFolder({ "attention.csv": csv });
  return [...(await readFixes(join(folder, "attention.csv"), slugs))];
}

test("rows with an exercise are what was decided; those without stay open", async () => {
  const csv = "\u{feff}file;student;exercise;why\r\na.ts;Ann;step loss;x\r\nb.ts;Bob;;x\r\nc.ts;;none;x\r\n";
  expect(await fixes(csv)).toEqual([
    ["a.ts", { student: "Ann", exercise: "step loss" }],
    ["c.ts", { student: "", exercise: "none" }],
  ]);
});

test("what parts other files' cells may stand in a cell, and columns are named as spreadsheets leave them", async () => {
  expect(await fixes("File , Student,EXERCISE\na;b\tc.ts,Ann,step\n")).toEqual([
    ["a;b\tc.ts", { student: "Ann", exercise: "step" }],
  ]);
});

test("a name that was kept from being a formula is itself again", async () => {
  expect(await fixes("file,student,exercise\n'=a.ts,'@ann,step\n")).toEqual([
    ["=a.ts", { student: "@ann", exercise: "step" }],
  ]);
});

test.each([
  [
    "file,student,exercise\na.ts,Ann,setp\n",
    "attention.csv:2: there is no exercise called setp; did you mean step?",
  ],
  ["file,student,exercise\na.ts,,step\n", "attention.csv:2: no student is named for a.ts"],
  ["file,student,exercise\n,Ann,step\n", "attention.csv:2: no file is named"],
  ["file,who\na.ts,Ann\n", "attention.csv:1: has no column student; file, student, decision are expected"],
  ['file,student,exercise\n"a', "attention.csv:2: cannot be read as CSV: a quote is opened and not closed"],
  ["", "attention.csv:1: the first line must name the columns: file, student, decision, exercise"],
  [
    "a.ts,Ann,step\n",
    "attention.csv:1: the first line must name the columns: file, student, decision, exercise",
  ],
  ["file,student,exercise,file\na.ts,Ann,step,b.ts\n", "attention.csv:1: has the column file twice"],
])("%j is refused with its line", async (csv, sentence) => {
  await expect(fixes(csv)).rejects.toThrow(sentence);
});

test("what was decided is remembered", async () => {
  const folder = await writeFolder({});
  expect(await rememberedFixes(folder, slugs)).toEqual(new Map());
  const decided = new Map([["=1.ts", { student: "李雷", exercise: "step" }]]);
  await rememberFixes(folder, decided);
  expect(await rememberedFixes(folder, slugs)).toEqual(decided);
});
