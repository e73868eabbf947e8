import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFolder } from "../exercise/fixture.ts";
import { readFixes, rememberedFixes, rememberFixes } from "./fixes.ts";

const slugs = ["step", "loss"];

async function fixes(csv: string) {
  const folder = await writeFolder({ "attention.csv": csv });
  return [...readFixes(join(folder, "attention.csv"), slugs)];
}

test("rows with an exercise are what was decided; those without stay open", async () => {
  const csv = "\u{feff}file;student;exercise;why\r\na.ts;Ann;step loss;x\r\nb.ts;Bob;;x\r\nc.ts;;none;x\r\n";
  expect(await fixes(csv)).toEqual([
    ["a.ts", { student: "Ann", exercise: "step loss" }],
    ["c.ts", { student: "", exercise: "none" }],
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
    "attention.csv line 2: there is no exercise called setp; did you mean step?",
  ],
  ["file,student,exercise\na.ts,,step\n", "attention.csv line 2: no student is named for a.ts"],
  ["file,student,exercise\n,Ann,step\n", "attention.csv line 2: no file is named"],
  ["file,who\na.ts,Ann\n", "attention.csv has no column student; file, student, exercise are expected"],
  ['file,student,exercise\n"a', "attention.csv cannot be read as CSV: Quote Not Closed"],
])("%j is refused with its line", async (csv, sentence) => {
  await expect(fixes(csv)).rejects.toThrow(sentence);
});

test("what was decided is remembered", async () => {
  const folder = await writeFolder({});
  expect(rememberedFixes(folder, slugs)).toEqual(new Map());
  const decided = new Map([["=1.ts", { student: "李雷", exercise: "step" }]]);
  rememberFixes(folder, decided);
  expect(rememberedFixes(folder, slugs)).toEqual(decided);
});
