import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { feedbackZip } from "./feedback.ts";
import { graded, testResult } from "./fixture.ts";
import { gradebook } from "./gradebook.ts";
import { defaultPolicy } from "./policy.ts";

const zipOf = (...all: ReturnType<typeof graded>[]) =>
  unzipSync(
    feedbackZip(gradebook(all, { policy: defaultPolicy }), new Map([["a".repeat(64), "let x = '</pre>';"]])),
  );

/** The user and the attachment that Canvas finds in a file's name: its first two parts that are numbers. */
const canvasIds = (name: string) =>
  name
    .split("_")
    .filter((part) => /^\d+$/.test(part))
    .slice(0, 2);

test("Canvas knows each page by the user and the attachment in its name", () => {
  const names = Object.keys(
    zipOf(
      graded("lilei", { id: "77", file: "lilei_77_4711_work.zip/step.ts" }),
      graded("obergasa", { id: "78", file: "obergasa_LATE_78_4712_my_step-1.ts" }),
    ),
  );
  expect(names.map(canvasIds)).toEqual([
    ["77", "4711"],
    ["78", "4712"],
  ]);
  expect(names).toEqual(["lilei_77_4711_work.html", "obergasa_LATE_78_4712_my_step-1.html"]);
});

test("Moodle knows each page by the number after the name, and takes it for a file of the submission", () => {
  const [name] = Object.keys(
    zipOf(graded("Lei Li", { id: "12", file: "Lei Li_12_assignsubmission_file/a/step.ts" })),
  );
  expect(name.split("_", 4)).toEqual(["Lei Li", "12", "assignsubmission", "file"]);
  expect(name).toBe("Lei Li_12_assignsubmission_file_feedback.html");
});

test("elsewhere a page is called as its student, whatever the name, and none replaces another", () => {
  const names = Object.keys(
    zipOf(graded("李雷"), graded("../a<b>"), graded("Alex", { id: "1" }), graded("Alex", { id: "2" })),
  );
  expect(names).toEqual(["李雷.html", "a b.html", "Alex.html", "Alex (2).html"]);
});

test("a page shows of a hidden test case its name, verdict and hint, and the code as text", () => {
  const tests = [
    testResult("seen", { verdict: "wrong-answer", message: "expected 4" }),
    testResult("takes any length", {
      visibility: "hidden",
      verdict: "wrong-answer",
      message: "SECRET",
      hint: "How long?",
    }),
  ];
  const diagnosis = { mistake: "INNER-NAME", hint: "Up or down?", explains: 1, of: 2 };
  const files = zipOf(graded("ann", { report: { tests, diagnosis, points: 0, answersHash: "abcdef" } }));
  const html = strFromU8(files["ann.html"]);
  for (const shown of ["expected 4", "takes any length", "How long?", "Up or down?", "&lt;/pre&gt;"])
    expect(html).toContain(shown);
  expect(html).not.toMatch(/SECRET|INNER-NAME|abcdef|<\/pre>'/);
});
