import { Work } from "@graded-descent/grader";
import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { type HandedExercise, packWork, unpackWork } from "./work-file.ts";

const exercises: HandedExercise[] = [
  {
    slug: "momentum",
    testsHash: "b2",
    source: "export const μ = 0.9;\n",
    attempts: [
      {
        attempt: 1,
        createdAt: "2026-11-02T09:30:00.000Z",
        testsHash: "a1",
        verdict: "wrong-answer",
        points: 2.5,
        source: "// first\r\n",
      },
      {
        attempt: 2,
        createdAt: "2026-11-02T09:40:00.000Z",
        testsHash: null,
        verdict: null,
        points: null,
        source: "",
      },
    ],
  },
  { slug: "step", testsHash: null, source: "// step", attempts: [] },
];

async function zipOf(files: Record<string, string>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [path, text] of Object.entries(files)) await zip.add(path, new TextReader(text), { level: 0 });
  return zip.close();
}
const json = (change: object = {}) =>
  JSON.stringify({
    format: "graded-descent-work",
    version: 1,
    student: "Zoë",
    exportedAt: "2026-11-02T10:00:00.000Z",
    exercises: { step: { testsHash: null, source: "step/solution.ts", attempts: [] } },
    ...change,
  });

test("what is handed in is found again, to the last character", async () => {
  expect(await unpackWork(await packWork("Zoë", exercises))).toEqual({ student: "Zoë", exercises });
});

test("the file is laid out as other programs read it", async () => {
  const entries = await new ZipReader(new BlobReader(await packWork("", exercises))).getEntries();
  expect(entries.map(({ filename }) => filename)).toEqual([
    "work.json",
    "momentum/solution.ts",
    "momentum/attempts/1.ts",
    "momentum/attempts/2.ts",
    "step/solution.ts",
  ]);
  const [first, second] = entries;
  if (first.directory || second.directory) throw new Error("a file was expected");
  const work = Work.parse(JSON.parse(await first.getData(new TextWriter())));
  expect(work.exercises.momentum.attempts[0]).toEqual({
    ...exercises[0].attempts[0],
    source: "momentum/attempts/1.ts",
  });
  expect(await second.getData(new TextWriter())).toBe(exercises[0].source);
});

test.each<[string, () => Promise<Blob> | Blob, string]>([
  ["a text", () => new Blob(["no zip at all"]), "This is no zip file, or it is damaged."],
  ["nothing", () => new Blob([]), "This is no zip file, or it is damaged."],
  [
    "another zip",
    () => zipOf({ "readme.txt": "hello" }),
    "This zip file has no work.json, so it was not handed in from this course.",
  ],
  [
    "no JSON",
    () => zipOf({ "work.json": "{" }),
    "The work.json in this file is not of the form that this course writes.",
  ],
  [
    "a later version",
    () => zipOf({ "work.json": json({ version: 2 }), "step/solution.ts": "" }),
    "The work.json in this file is not of the form that this course writes.",
  ],
  [
    "a missing source",
    () => zipOf({ "work.json": json() }),
    "The file lacks step/solution.ts, which its work.json names.",
  ],
  [
    "a source that is no text",
    () => zipOf({ "work.json": json(), "step/solution.ts": "a\0b" }),
    "step/solution.ts in this file is no text.",
  ],
  [
    "a source as long as a book",
    () => zipOf({ "work.json": json(), "step/solution.ts": "x".repeat(262_145) }),
    "step/solution.ts in this file is too long to be a program.",
  ],
  [
    "a very large file",
    () => zipOf({ "work.json": json(), "step/solution.ts": "x".repeat(65 * 2 ** 20) }),
    "This zip file holds far more than one student’s work.",
  ],
])("%s is refused in a sentence", async (_, file, message) => {
  await expect(unpackWork(await file())).rejects.toThrow(message);
});

test("a file cut short or changed on its way is refused", async () => {
  const whole = new Uint8Array(
    await (await zipOf({ "work.json": json(), "step/solution.ts": "export const one = 1;" })).arrayBuffer(),
  );
  const cut = new Blob([whole.slice(0, whole.length - 40)]);
  await expect(unpackWork(cut)).rejects.toThrow("This is no zip file, or it is damaged.");

  const at = new TextDecoder("latin1").decode(whole).indexOf("one = 1");
  whole[at] ^= 1;
  await expect(unpackWork(new Blob([whole]))).rejects.toThrow("step/solution.ts in this file is damaged.");
});
