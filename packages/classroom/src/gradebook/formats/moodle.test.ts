import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parseAdjustments } from "../adjustments.ts";
import { graded } from "../fixture.ts";
import { gradebook } from "../gradebook.ts";
import { defaultPolicy } from "../policy.ts";
import { fillMoodle, writeMoodle } from "./moodle.ts";

const adjustments = parseAdjustments(
  "adjustments.csv",
  "student,exercise,delta,comment\nLei Li,step,1,Handed in on paper.\n",
);
const book = gradebook(
  [
    graded("Lei Li", { id: "12", email: "lei@uni.example", report: { points: 3 } }),
    graded("Lei Li", { id: "12", report: { exercise: "loss", points: 8 } }),
    graded("Åsa Öberg", { id: "13", report: { points: null } }),
  ],
  { policy: defaultPolicy, adjustments },
);

test("the worksheet has the columns that Moodle's import asks for", () => {
  expect(parse(writeMoodle(book), { columns: true })).toEqual([
    {
      Identifier: "Participant 12",
      "Full name": "Lei Li",
      "Email address": "lei@uni.example",
      Grade: "12",
      "Maximum Grade": "20",
      "Last modified (grade)": "",
      "Feedback comments": "step: 4 of 10. Handed in on paper.; loss: 8 of 10",
    },
    {
      Identifier: "Participant 13",
      "Full name": "Åsa Öberg",
      "Email address": "",
      Grade: "",
      "Maximum Grade": "20",
      "Last modified (grade)": "",
      "Feedback comments": "step: held; loss: not handed in",
    },
  ]);
});

test("the teacher's worksheet comes back with the grades in it, and nothing else changed", () => {
  const teachers = `Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade),Feedback comments
"Participant 12","Lei Li",lei@uni.example,Submitted,,100.00,-,
"Participant 13","Åsa Öberg",asa@uni.example,Submitted,55.00,100.00,"Friday, 20 November 2026, 9:00 AM",mine
"Participant 14","Eve Ng",eve@uni.example,"No submission",,100.00,-,
`;
  const { text, matches, notes } = fillMoodle(book, teachers);
  const comment = "step: 4 of 10. Handed in on paper.; loss: 8 of 10";
  expect(text).toBe(teachers.replace("Submitted,,100.00,-,\n", `Submitted,60,100.00,-,${comment}\n`));
  expect(matches).toMatchObject({ ambiguous: [], unmatched: [], others: 1 });
  expect(notes).toEqual(["the worksheet has 100 points for our 20, and ours are scaled to that"]);
});
