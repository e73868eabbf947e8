import { expect, test } from "vitest";
import { entriesOf } from "./fixture.ts";
import { studentOf } from "./handed-in.ts";
import { readStudent } from "./read-student.ts";

const exports = new Map([
  ["step", ["step"]],
  ["loss", ["loss"]],
  ["batches", ["batches"]],
]);
const step = "export const step = () => 1;";
const loss = "export const loss = () => 1;";

async function read(
  files: Record<string, string | Buffer>,
  asked: { only?: string; broken?: string[] } = {},
) {
  const students = [studentOf("ann")];
  const handedIn = entriesOf(files).map((entry) => ({ entry, name: entry.path, students }));
  const { attempts, leftOut, needsReview } = await readStudent(handedIn, { exports, broken: [], ...asked });
  return {
    attempts: attempts.map(({ handedIn, exercise, reading }) =>
      [handedIn.name, exercise, reading].filter(Boolean).join(" → "),
    ),
    leftOut: leftOut.map(({ file, reason }) => `${file} ${reason}`),
    needsReview: needsReview.map(({ file, proposed, why }) => `${file} (${proposed}) ${why}`),
  };
}

test("a name says the exercise, and where it fails the exports do", async () => {
  const { attempts, needsReview } = await read({ "step.ts": step, "homework.ts": loss });
  expect(attempts).toEqual(["step.ts → step", "homework.ts → loss → by what it exports"]);
  expect(needsReview).toEqual([]);
});

test("one file with all the answers is read for each", async () => {
  expect((await read({ "all.ts": `${step}\n${loss}` })).attempts).toEqual([
    "all.ts → step → by what it exports",
    "all.ts → loss → by what it exports",
  ]);
});

test("files whose names were mixed up are read by what they export", async () => {
  expect((await read({ "step.ts": loss, "loss.ts": step })).attempts).toEqual([
    "step.ts → loss → by what it exports",
    "loss.ts → step → by what it exports",
  ]);
});

test("an answer that is wrong, empty or no code at all is still its name's", async () => {
  const files = { "step.ts": "", "loss.ts": "export const los = 1;", "batches.ts": "\u{0}\u{1}" };
  expect((await read(files)).attempts).toEqual(["step.ts → step", "loss.ts → loss", "batches.ts → batches"]);
});

test("what cannot be read is for someone to look at, with a reading proposed", async () => {
  const { needsReview } = await read({
    "setp.ts": "export const setp = () => 1;",
    "essay.ts": "function loss() {}",
    "other.ts": "",
  });
  const why = "has no exercise’s name, and exports no exercise’s functions";
  expect(needsReview).toEqual([`setp.ts (step) ${why}`, `essay.ts (loss) ${why}`, `other.ts () ${why}`]);
});

test("what exports an answer that has a file of its own is said to", async () => {
  const { leftOut, needsReview } = await read({
    "step.ts": step,
    "copied.ts": step,
    "newer.ts": `${step} // better`,
  });
  expect(leftOut).toEqual(["copied.ts has the same text as step.ts"]);
  expect(needsReview).toEqual(["newer.ts (step) exports what step asks for, and step.ts is graded for it"]);
});

test("prose and pictures are left out beside code, and looked at where there is none", async () => {
  const beside = await read({ "step.ts": step, "notes.txt": "I liked it", "plot.png": "\u{89}PNG" });
  expect(beside.leftOut).toEqual(["plot.png is no code", "notes.txt is no code"]);
  const alone = await read({ "answer.pdf": "%PDF" });
  expect(alone.needsReview).toEqual(["answer.pdf () is no code, and nothing else of this student is"]);
});

test("code pasted into an online text is read", async () => {
  const html = `<p>export const loss = (a, b) =&gt; {</p><p>&nbsp; return \u{201c}a\u{201d};</p><p>};</p>`;
  expect((await read({ "onlinetext.html": html })).attempts).toEqual([
    "onlinetext.html → loss → by what it exports",
  ]);
});

test("tests and configurations are nobody's answers", async () => {
  const files = { "step.ts": step, "step.test.ts": step, "vitest.config.ts": "", "README.md": "# Step" };
  const { attempts, leftOut } = await read(files);
  expect(attempts).toEqual(["step.ts → step"]);
  expect(leftOut).toHaveLength(3);
});

test("with one exercise asked for, the others are not, and a single file needs no name", async () => {
  expect(await read({ "step.ts": step, "loss.ts": loss }, { only: "step" })).toEqual({
    attempts: ["step.ts → step"],
    leftOut: ["loss.ts is loss’s, and only step is graded"],
    needsReview: [],
  });
  expect((await read({ "homework.ts": "export const x = 1;" }, { only: "step" })).attempts).toEqual([
    "homework.ts → step → as the only exercise that is graded",
  ]);
});

test("an exercise that is broken is said to be", async () => {
  const { needsReview } = await read({ "old.ts": "", "old (1).ts": "" }, { broken: ["old"] });
  expect(needsReview[0]).toBe("old.ts (old) the exercise is broken: `gd check old` says why");
});

const attempt = (n: number) => ({
  ...{ attempt: n, createdAt: `2026-03-0${n}T10:00:00.000Z`, testsHash: null, verdict: null, points: null },
  source: `step/attempts/${n}.ts`,
});
const work = {
  ...{ format: "graded-descent-work", version: 1, student: "Ann", exportedAt: "2026-03-09T10:00:00.000Z" },
  exercises: { step: { testsHash: null, source: "step/solution.ts", attempts: [attempt(1), attempt(2)] } },
};
const archive = {
  "work.zip/work.json": JSON.stringify(work),
  "work.zip/step/solution.ts": step,
  "work.zip/step/attempts/1.ts": `${step} // 1`,
  "work.zip/step/attempts/2.ts": `${step} // 2`,
};

test("a work.zip gives every attempt, and what is handed in last", async () => {
  expect(await read(archive)).toEqual({
    attempts: [
      "work.zip/step/attempts/1.ts → step",
      "work.zip/step/attempts/2.ts → step",
      "work.zip/step/solution.ts → step",
    ],
    leftOut: ["work.zip/work.json is the list of what the site kept"],
    needsReview: [],
  });
});

test("a work.zip whose list is broken is said to be, and its files are read by their names", async () => {
  const { attempts, needsReview } = await read({ ...archive, "work.zip/work.json": '{"format":"other"}' });
  expect(attempts).toContain("work.zip/step/solution.ts → step");
  expect(needsReview[0]).toMatch(/^work\.zip\/work\.json \(\) is not what the site writes: format: /);
});
