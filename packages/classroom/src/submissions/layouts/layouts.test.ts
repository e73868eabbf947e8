import { expect, test } from "vitest";
import { entriesOf } from "../fixture.ts";
import type { HandedIn } from "../handed-in.ts";
import { identify, type LayoutName, layouts } from "../recognise.ts";

/** Those that are recognised without being told, each with a class of which the files are Ann's and Bob's. */
const classes: [layout: LayoutName, name: string, files: string[], read: string[]][] = [
  [
    "canvas",
    "submissions.zip",
    [
      "leeann_1042_99871_step.ts",
      "leeann_1042_99872_work.zip/loss.ts",
      "bob_LATE_7_99873_step-1.ts",
      "bob_7_text.html",
    ],
    [
      "leeann (1042): step.ts",
      "leeann (1042): work.zip/loss.ts",
      "bob (7): step-1.ts late",
      "bob (7): text.html",
    ],
  ],
  [
    "canvas",
    "anonymous.zip",
    ["anon_5k2j_99871_step.ts", "LATE_anon_x9_99872_step.ts"],
    ["anon_5k2j (5k2j): step.ts", "anon_x9 (x9): step.ts late"],
  ],
  [
    "moodle",
    "Descent-1234.zip",
    [
      "Ann_Marie Lee_1042_assignsubmission_file/step.ts",
      "李雷_7_assignsubmission_onlinetext/onlinetext.html",
    ],
    ["Ann Marie Lee (1042): step.ts", "李雷 (7): onlinetext.html"],
  ],
  [
    "moodle",
    "before 4.1",
    ["Ann Lee_1042_assignsubmission_file_/src/step.ts", "Bob_7_assignsubmission_onlinetext_/onlinetext.html"],
    ["Ann Lee (1042): src/step.ts", "Bob (7): onlinetext.html"],
  ],
  [
    "moodle",
    "without folders",
    [
      "Ann Lee_1042_assignsubmission_file_my_step.ts",
      "Participant_7_assignsubmission_onlinetext_onlinetext.html",
    ],
    ["Ann Lee (1042): my_step.ts", "Participant (7): onlinetext.html"],
  ],
  [
    "github",
    "descent-submissions",
    ["descent-ann-lee/step.ts", "descent-bob/src/step.ts"],
    ["ann-lee (ann-lee): step.ts", "bob (bob): src/step.ts"],
  ],
  ["plain", "class", ["Ann Lee/step.ts", "bob.zip/src/loss.ts"], ["Ann Lee: step.ts", "bob: src/loss.ts"]],
  [
    "plain",
    "by exercise",
    ["step/ann.ts", "loss/bob/main.ts"],
    ["ann: step/solution.ts", "bob: loss/main.ts"],
  ],
  [
    "plain",
    "side by side",
    ["Ann Lee_step.ts", "loss-bob.ts"],
    ["Ann Lee: Ann Lee_step.ts", "bob: loss-bob.ts"],
  ],
];

const said = ({ students, name, late }: HandedIn) => {
  const whose = students.map(({ name, id }) => (id ? `${name} (${id})` : name)).join(" and ");
  return `${whose}: ${name}${late ? " late" : ""}`;
};
const about = (name: string, junk: string[] = []) => ({
  name,
  slugs: ["step", "loss"],
  junk: junk.map((file) => ({ file, reason: "", kind: "tools" as const })),
});
const empty = (files: string[]) => entriesOf(Object.fromEntries(files.map((file) => [file, ""])));

test.each(classes)("%s is recognised: %s", async (layout, name, files, read) => {
  for (const around of ["", "downloaded/", "a/b/"]) {
    const found = await identify(empty(files.map((file) => around + file)), about(name));
    if (layout === "github" && around) continue; // the folder's own name says it
    expect(found.layout).toBe(layouts[layout]);
    expect(found.ownership.handedIn.map(said)).toEqual(read);
    expect(found.ownership.needsReview).toEqual([]);
  }
});

test("the repositories of GitHub Classroom are recognised by what they share, whatever the folder is called", async () => {
  const files = ["hw-1-ann/step.ts", "hw-1-bob/step.ts"];
  const inside = await identify(empty(files), about("desktop", ["hw-1-ann/.git/", "hw-1-bob/.git/"]));
  expect(inside.ownership.handedIn.map(said)).toEqual(["ann (ann): step.ts", "bob (bob): step.ts"]);
  const around = await identify(empty(files.map((file) => `hw-1-submissions/${file}`)), about("desktop"));
  expect(around.ownership.handedIn.map(said)).toEqual(["ann (ann): step.ts", "bob (bob): step.ts"]);
});

const metadata = `---
submission_1:
  :submitters:
  - :name: Ann Lee
    :sid: 1042
    :email: ann@example.org
  - :name: 李雷
    :sid: '7'
  :created_at: 2026-03-01 21:18:16.128590000 +01:00
  :score: 3.0
  :history:
  - :id: 5
submission_2:
  :submitters:
  - :name: Bob
    :email:
  :created_at: 2026-03-01 20:18:16.128590000 Z
submission_3:
  :submitters:
  - :name: Cid
`;

test("gradescope is recognised: groups, missing emails, and who is listed without a folder", async () => {
  const files = {
    "submission_1/step.ts": "",
    "submission_2/step.ts": "",
    "submission_9/step.ts": "",
    "readme.txt": "",
  };
  const entries = entriesOf({ "submission_metadata.yml": metadata, ...files });
  const at = entries.map((entry) => ({ ...entry, path: `assignment_1_export/${entry.path}` }));
  for (const one of [entries, at]) {
    const { layout, ownership } = await identify(one, about("export.zip"));
    expect(layout).toBe(layouts.gradescope);
    expect(ownership.handedIn.map(said)).toEqual(["Ann Lee (1042) and 李雷 (7): step.ts", "Bob: step.ts"]);
    expect(ownership.handedIn.map(({ group, submittedAt }) => [group, submittedAt])).toEqual([
      ["submission_1", "2026-03-01T20:18:16.000Z"],
      [undefined, "2026-03-01T20:18:16.000Z"],
    ]);
    expect(ownership.handedIn[0].students[0].email).toBe("ann@example.org");
    expect(ownership.leftOut?.map(({ file }) => file)).toEqual(["submission_metadata.yml"]);
    expect(ownership.needsReview.map(({ file, student }) => [file, student])).toEqual([
      ["submission_9/step.ts", ""],
      ["readme.txt", ""],
      ["submission_3/", "Cid"],
    ]);
  }
});

test.each([
  ["a: [", /^submission_metadata\.yml cannot be read as YAML: /],
  [
    "submission_1: {}",
    /^submission_metadata\.yml is not as Gradescope writes it: submission_1 :submitters: /,
  ],
])("gradescope's list %j is refused in a sentence", async (yaml, sentence) => {
  const entries = entriesOf({ "submission_metadata.yml": yaml, "submission_1/step.ts": "" });
  await expect(identify(entries, about("export.zip"))).rejects.toThrow(sentence);
});

test("what a layout cannot name is for someone to look at", async () => {
  const files = ["leeann_1042_99871_step.ts", "bob_7_99873_step.ts", "notes.ts"];
  const { ownership } = await identify(empty(files), about("submissions.zip"));
  expect(ownership.needsReview.map(({ file, why }) => `${file} ${why}`)).toEqual([
    "notes.ts is not named as Canvas names files",
  ]);
  const plain = await identify(empty(["ann/step.ts", "step.ts", "photo.png"]), about("class"));
  expect(plain.ownership.needsReview.map(({ file, proposed }) => [file, proposed])).toEqual([
    ["step.ts", "step"],
    ["photo.png", ""],
  ]);
});

test("files beside the folders are their students', known or not", async () => {
  const { ownership } = await identify(
    empty(["Ann Lee/step.ts", "loss_lee_ann lee.ts", "李雷.ts"]),
    about("class"),
  );
  expect(ownership.handedIn.map(said)).toEqual([
    "Ann Lee: step.ts",
    "Ann Lee: loss_lee_ann lee.ts",
    "李雷: 李雷.ts",
  ]);
});

test("a link in place of code is said to be one", async () => {
  const { ownership } = await identify(empty(["leeann_1042_link.html"]), about("submissions.zip"));
  expect(ownership.handedIn[0].entry.refused).toBe("is a link to a page, not code");
});

test("a work.zip beside the folders belongs to whom it names", async () => {
  const work = {
    format: "graded-descent-work",
    version: 1,
    student: " Ann ",
    exportedAt: "2026-03-01T10:00:00Z",
    exercises: {},
  };
  const files = {
    "work (1).zip/work.json": JSON.stringify(work),
    "work (1).zip/step/solution.ts": "",
    "bob/step.ts": "",
  };
  const { ownership } = await identify(entriesOf(files), about("class"));
  expect(ownership.handedIn.map(said)).toEqual(["Ann: work.json", "Ann: step/solution.ts", "bob: step.ts"]);
});
