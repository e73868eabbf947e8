import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileTexts, writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { zipOf } from "./fixture.ts";
import { type ClassSubmissions, readClass } from "./read-class.ts";

const exports = new Map([
  ["step", ["step"]],
  ["loss", ["loss"]],
]);
const step = "export const step = 1;";
const asked = { exports, broken: [] };

type Options = Partial<Parameters<typeof readClass>[1]>;
const read = async (files: FileTexts, options: Options = {}) =>
  readClass(await writeFolder(files), { ...asked, ...options });

const graded = ({ submissions }: ClassSubmissions) =>
  submissions.flatMap(({ students, exercise, attempts }) =>
    attempts.map(({ handedIn, attempt }) =>
      [students.map(({ name }) => name).join("+"), exercise, handedIn.entry.file, attempt ?? ""]
        .join(" ")
        .trim(),
    ),
  );
const files = ({ leftOut, needsReview }: ClassSubmissions) =>
  [...leftOut, ...needsReview].map(({ file }) => file);

test("submissions come by student and then in the order of the course", async () => {
  const found = await read({
    "李雷/loss.ts": "1",
    "李雷/step.ts": "2",
    "Åsa Öberg/loss.js": "3",
    "ann/step.js": "5",
  });
  expect(found.title).toBe("a folder for each student");
  expect(graded(found)).toEqual([
    "ann step ann/step.js",
    "Åsa Öberg loss Åsa Öberg/loss.js",
    "李雷 step 李雷/step.ts",
    "李雷 loss 李雷/loss.ts",
  ]);
});

test("a name in two Unicode forms is one student", async () => {
  const found = await read({ "A\u{30a}sa/step.ts": "1", "\u{c5}sa/loss.ts": "2" });
  expect(found.submissions.map(({ students }) => students[0].name.normalize("NFC"))).toEqual(["Åsa", "Åsa"]);
  expect(found.submissions.map(({ exercise }) => exercise)).toEqual(["step", "loss"]);
});

test("of several attempts the latest is graded, or all of them", async () => {
  const attempts = { "ann/step.ts": "1", "ann/step (1).ts": "2", "ann/step.js": "3" };
  const latest = await read(attempts);
  expect(graded(latest)).toEqual(["ann step ann/step (1).ts 3"]);
  expect(latest.leftOut.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    "ann/step.js ann/step (1).ts is graded instead",
    "ann/step.ts ann/step (1).ts is graded instead",
  ]);
  const all = await read(attempts, { attempts: "all" });
  expect(graded(all)).toEqual([
    "ann step ann/step.js 1",
    "ann step ann/step.ts 2",
    "ann step ann/step (1).ts 3",
  ]);
});

test("every file is graded, left out or for someone to look at", async () => {
  const all: FileTexts = {
    "ann/step.ts": step,
    "ann/Step.ts": "2",
    "ann/more/loss.ts": "3",
    "ann/essay.ts": "4",
    "ann/.DS_Store": "5",
    "ann/photo.png": "6",
    "bob/broken.zip": "7",
    "notes.txt": "8",
  };
  const found = await read(all);
  const seen = [
    ...found.submissions.flatMap(({ attempts }) => attempts.map((one) => one.handedIn.entry.file)),
    ...files(found),
  ];
  expect(seen.toSorted()).toEqual(Object.keys(all).toSorted());
});

test("what someone decided of a file is done: whose it is, of which exercise, or that it is left out", async () => {
  const all = {
    "ann/step.ts": step,
    "ann/essay.ts": "1",
    "ann/other.ts": "2",
    "who.ts": "3",
    "step.ts": "4",
  };
  const fixes = new Map([
    ["ann/essay.ts", { student: "ann", exercise: "loss" }],
    ["ann/other.ts", { student: "", exercise: "none" }],
    ["step.ts", { student: "bob", exercise: "step loss" }],
    ["gone.ts", { student: "ann", exercise: "step" }],
  ]);
  const found = await read(all, { fixes });
  expect(graded(found)).toEqual([
    "ann step ann/step.ts",
    "ann loss ann/essay.ts",
    "bob step step.ts",
    "bob loss step.ts",
  ]);
  expect(found.leftOut).toEqual([
    { file: "ann/other.ts", reason: "is left out as you said", kind: "not asked for" },
  ]);
  expect(found.needsReview.map(({ file }) => file)).toEqual(["who.ts"]);
});

test("a class in a zip file, with students' archives in it, is read without unpacking it", async () => {
  const folder = await writeFolder({});
  const work = zipOf({ "hw/step.ts": step });
  await writeFile(join(folder, "class.zip"), zipOf({ "class/ann.zip": work, "class/bob/loss.ts": "1" }));
  const found = await readClass(join(folder, "class.zip"), asked);
  expect(graded(found)).toEqual(["ann step class/ann.zip/hw/step.ts", "bob loss class/bob/loss.ts"]);
});

test("an archive's damaged file is for someone to look at, and the others are graded", async () => {
  const bytes = zipOf({ "step.ts": step, "loss.ts": "1" });
  bytes.writeUInt32LE(1, bytes.indexOf("PK\u{1}\u{2}") + 16);
  const folder = await writeFolder({ "bob/step.ts": "1" });
  await writeFile(join(folder, "ann.zip"), bytes);
  const found = await readClass(folder, asked);
  expect(graded(found)).toEqual(["ann loss ann.zip/loss.ts", "bob step bob/step.ts"]);
  expect(found.needsReview).toEqual([
    { file: "ann.zip/step.ts", student: "ann", proposed: "step", why: "is damaged: its checksum is wrong" },
  ]);
});
