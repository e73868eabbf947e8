import { expect, test } from "vitest";
import { entriesOf } from "../fixture.ts";
import { pattern } from "./pattern.ts";

const about = { name: "class", slugs: ["step", "batch-descent"], junk: [] };

test("the groups of a pattern say whose a file is, of which exercise, when and whether late", async () => {
  const expression =
    "^(?<timestamp>\\d{8}-\\d{4})_(?<late>late_)?(?<student>\\p{L}+)(?<attempt>\\d)_(?<exercise>\\w+)\\.ts$";
  const entries = entriesOf({
    "20260301-2018_late_李雷2_Batch_Descent.ts": "",
    "20260301-2018_ann1_essay.ts": "",
    "readme.txt": "",
  });
  const { handedIn, needsReview } = await pattern(expression).read(entries, about);
  expect(handedIn).toMatchObject([
    {
      students: [{ name: "李雷" }],
      ...{ exercise: "batch-descent", attempt: 2, late: true, submittedAt: "2026-03-01T20:18:00.000Z" },
    },
    { students: [{ name: "ann" }], exercise: undefined, attempt: 1, late: false },
  ]);
  expect(needsReview).toEqual([
    { file: "readme.txt", student: "", proposed: "", why: "does not match --pattern" },
  ]);
});

test.each([
  ["(?<student>a", /^--pattern is no regular expression: /],
  ["(?<exercise>a)", "--pattern needs a group that names the student: (?<student>[^/]+)"],
  ["(?<student>a)(?<grade>b)", "--pattern has a group grade; the groups are student, exercise, "],
])("%j is refused in a sentence", (expression, sentence) => {
  expect(() => pattern(expression)).toThrow(sentence);
});
