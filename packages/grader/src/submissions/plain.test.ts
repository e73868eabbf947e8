import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Files, writeFolder } from "../exercise/fixture.ts";
import { findPlain } from "./plain.ts";

const slugs = ["step", "loss", "batches"];

async function found(files: Files, options: { only?: string } = {}) {
  const dir = await writeFolder(files);
  const { submissions, leftOut } = await findPlain(dir, { slugs, ...options });
  return { graded: submissions.map(({ student, exercise }) => `${student}/${exercise}`), leftOut, dir };
}

test("submissions come by student and then in the order of the course", async () => {
  const { graded, leftOut } = await found({
    "李雷/batches.ts": "1",
    "李雷/step.ts": "2",
    "Åsa Öberg/loss.js": "3",
    "ann/loss.ts": "4",
    "ann/step.js": "5",
  });
  expect(graded).toEqual(["ann/step", "ann/loss", "Åsa Öberg/loss", "李雷/step", "李雷/batches"]);
  expect(leftOut).toEqual([]);
});

test("what is no exercise's is left out, each with its reason", async () => {
  const { graded, leftOut } = await found({
    "ann/step.ts": "1",
    "ann/setp.ts": "2",
    "ann/essay.ts": "3",
    "ann/step.pdf": "4",
    "ann/more/step.ts": "5",
    "notes.txt": "6",
  });
  expect(graded).toEqual(["ann/step"]);
  expect(leftOut).toEqual([
    { file: "ann/essay.ts", reason: "no exercise is called essay" },
    { file: "ann/more", reason: "is a folder; a student's files are read, not folders in between" },
    { file: "ann/setp.ts", reason: "no exercise is called setp; did you mean step?" },
    { file: "ann/step.pdf", reason: "is no .ts or .js file" },
    { file: "notes.txt", reason: "lies in no student's folder; <student>/<exercise>.ts is expected" },
  ]);
});

test("of a .ts and a .js file for one exercise the .ts file is graded", async () => {
  const { graded, leftOut, dir } = await found({ "ann/step.js": "1", "ann/step.ts": "2" });
  expect(graded).toEqual(["ann/step"]);
  expect(leftOut).toEqual([{ file: "ann/step.js", reason: "step.ts is graded instead" }]);
  const { submissions } = await findPlain(dir, { slugs });
  expect(submissions[0].path).toMatch(/step\.ts$/);
});

test("with one exercise asked for, the others are passed over, and files beside the folders are read", async () => {
  const files = { "ann/step.ts": "1", "ann/loss.ts": "2", "bob.ts": "3" };
  const { graded, leftOut } = await found(files, { only: "step" });
  expect(graded).toEqual(["ann/step", "bob/step"]);
  expect(leftOut).toEqual([]);
});

test("links that lead out of the folder or nowhere are left out; those inside are followed", async () => {
  const outside = await writeFolder({ "step.ts": "secret" });
  const dir = await writeFolder({ "ann/step.ts": "1" });
  await mkdir(join(dir, "bob"));
  await symlink(join(outside, "step.ts"), join(dir, "bob/step.ts"));
  await symlink(join(dir, "ann/step.ts"), join(dir, "bob/loss.ts"));
  await symlink(join(dir, "gone"), join(dir, "bob/batches.ts"));
  await symlink(outside, join(dir, "eve"));

  const { submissions, leftOut } = await findPlain(dir, { slugs });
  expect(submissions.map(({ student, exercise }) => `${student}/${exercise}`)).toEqual([
    "ann/step",
    "bob/loss",
  ]);
  expect(leftOut).toEqual([
    { file: "bob/batches.ts", reason: "cannot be read, or is a link that leads nowhere" },
    { file: "bob/step.ts", reason: "is a link that leads out of the folder" },
    { file: "eve", reason: "is a link that leads out of the folder" },
  ]);
});

test("what operating systems leave behind, and the folder of results, is passed over", async () => {
  const dir = await writeFolder({ "ann/step.ts": "1", "ann/.DS_Store": "", "__MACOSX/ann/step.ts": "" });
  await mkdir(join(dir, "results"));
  await writeFile(join(dir, "results/results.csv"), "");
  const { submissions, leftOut } = await findPlain(dir, { slugs, except: join(dir, "results") });
  expect(submissions).toHaveLength(1);
  expect(leftOut).toEqual([]);
});

test("a student has one file for an exercise, however it was handed in", async () => {
  const files = { "ann/step.js": "1", "ann.ts": "2", "bo.js": "3", "bo.ts": "4", "cy.js": "5" };
  const { graded, leftOut } = await found(files, { only: "step" });
  expect(graded).toEqual(["ann/step", "bo/step", "cy/step"]);
  expect(leftOut).toEqual([
    { file: "bo.js", reason: "bo.ts is graded instead" },
    { file: "ann.ts", reason: "ann/step.js is graded instead" },
  ]);
});
