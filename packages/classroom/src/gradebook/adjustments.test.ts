import { expect, test } from "vitest";
import { type Adjustment, parseAdjustments } from "./adjustments.ts";

const read = (text: string) => parseAdjustments("adjustments.csv", text);
const adjustment: Adjustment = {
  student: "ann",
  exercise: "step",
  change: { delta: 1 },
  comment: "",
  reason: "",
  line: 2,
};

test("a row changes a student's points for an exercise", () => {
  const text = `student,exercise,delta,score,comment,reason
ann,step,+1.5,,"Well argued, ""by mail""",regrade 12

李雷,loss,,0,,copied
`;
  expect(read(text)).toEqual([
    { ...adjustment, change: { delta: 1.5 }, comment: 'Well argued, "by mail"', reason: "regrade 12" },
    { ...adjustment, student: "李雷", exercise: "loss", change: { score: 0 }, reason: "copied", line: 4 },
  ]);
});

test("columns stand in any order, may be missing, and may be parted by semicolons; a BOM is no letter", () => {
  expect(read("\ufeffExercise;Delta;Student\r\nstep;1;ann\r\n")).toEqual([adjustment]);
  expect(read("student,exercise,score\n")).toEqual([]);
});

test("everything wrong with the rows is said, each with its line", () => {
  const text = `student,exercise,delta,score
ann,step,,
ann,step,1,2
ann,step,"1,5",
ann,step,,-1
`;
  expect(() => read(text)).toThrow(
    [
      "adjustments.csv:2: has neither a delta nor a score; one of them is expected",
      "adjustments.csv:3: has both a delta and a score; one of them is expected",
      "adjustments.csv:4: 1,5 is not a number; one such as 2 or -1.5 is expected",
      "adjustments.csv:5: -1 is less than 0; a score is 0 or more",
    ].join("\n"),
  );
});

test("everything wrong with the columns is said", () => {
  expect(() => read("student,exersise,coment\nann,step,\n")).toThrow(
    [
      "adjustments.csv:1: there is no column exersise; did you mean exercise?",
      "adjustments.csv:1: there is no column coment; did you mean comment?",
      "adjustments.csv:1: has no column exercise",
      "adjustments.csv:1: has no column delta or score",
    ].join("\n"),
  );
  expect(() => read('student,exercise,delta\n"ann,step,1\n')).toThrow(
    /^adjustments\.csv:\d: cannot be read as CSV: a quote is opened and not closed$/,
  );
  expect(() => read('student,exercise,delta\na"nn,step,1\n')).toThrow(
    /^adjustments\.csv:2: cannot be read as CSV: a quote is where none can be$/,
  );
  for (const text of ["", "ann,step,1\n"]) {
    expect(() => read(text)).toThrow(
      /^adjustments\.csv:1: the first line must name the columns: student, exercise, delta, score, comment, reason$/,
    );
  }
});
