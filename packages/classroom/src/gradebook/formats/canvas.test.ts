import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { graded } from "../fixture.ts";
import { gradebook } from "../gradebook.ts";
import { defaultPolicy } from "../policy.ts";
import { fillCanvas } from "./canvas.ts";

const titles = new Map([
  ["step", "One step"],
  ["loss", "The loss"],
]);
const book = (...all: Parameters<typeof graded>[]) =>
  gradebook(
    all.map((one) => graded(...one)),
    { policy: defaultPolicy, titles },
  );

const teachers = `Student,ID,SIS User ID,SIS Login ID,Section,Essay (11),One step (4711),Current Score
,,,,,Manual Posting,,
    Points Possible,,,,,20,10,(read only)
"Öberg, Åsa",901,s1,asa@uni.example,"A, B",17,,85.00
"Li, Lei",902,s2,lei,A,18,3,90.00
"Smith, Jane",903,s3,jane1,A,,,
"Smith, Jane",904,s4,jane2,A,,EX,
"Student, Test",999,,,A,,,
`;

test("the teacher's export comes back with the points in it, and nothing else changed", () => {
  const class_ = book(
    ["obergasa", { id: "901", report: { points: 7.25 } }],
    ["lei", { report: { points: 0 } }],
    ["lei", { report: { exercise: "loss", points: 4 } }],
    ["Jane Smith", {}],
    ["smithjane", { id: "904" }],
    ["Eve", {}],
  );
  const { text, matches, notes } = fillCanvas(class_, teachers);
  expect(
    text,
  ).toBe(`Student,ID,SIS User ID,SIS Login ID,Section,Essay (11),One step (4711),Current Score,The loss
,,,,,Manual Posting,,,
    Points Possible,,,,,20,10,(read only),10
"Öberg, Åsa",901,s1,asa@uni.example,"A, B",17,7.25,85.00,
"Li, Lei",902,s2,lei,A,18,0,90.00,4
"Smith, Jane",903,s3,jane1,A,,,,
"Smith, Jane",904,s4,jane2,A,,EX,,
"Student, Test",999,,,A,,,,
`);
  expect(parse(text, { columns: true })).toHaveLength(7);
  expect(matches.matched.map(({ student }) => student.student)).toEqual(["obergasa", "lei", "smithjane"]);
  expect(matches).toMatchObject({
    ambiguous: ["Jane Smith: 2 lines bear this name"],
    unmatched: ["Eve: no line has this id, login, address or name"],
    others: 1,
  });
  expect(notes).toEqual(["step: smithjane is excused, and stays so"]);
});

test("a name is found in any order and script, with and without its accents", () => {
  const class_ = book(["asa oberg", {}], ["Lei Li", { report: { points: 5 } }]);
  const rows = parse(fillCanvas(class_, teachers).text) as string[][];
  expect(rows.slice(3, 5).map((row) => row[6])).toEqual(["10", "5"]);
});

test("held points leave a cell as it was", () => {
  const rows = parse(fillCanvas(book(["lei", { report: { points: null } }]), teachers).text) as string[][];
  expect(rows[4][6]).toBe("3");
});

test("where the export has other points, ours are scaled, and that is said", () => {
  const hundred = teachers.replace(",20,10,", ",20,100,");
  const { text, notes } = fillCanvas(book(["lei", { report: { points: 7.5 } }]), hundred);
  expect((parse(text) as string[][])[4][6]).toBe("75");
  expect(notes).toEqual(["step: the export has 100 points for our 10, and ours are scaled to that"]);
});

test("of two columns with one name none is filled in", () => {
  const twice = teachers.replace("Essay (11)", "step (11)");
  const { text, notes } = fillCanvas(book(["lei", {}]), twice);
  expect(text).toBe(twice);
  expect(notes).toEqual(["step: 2 columns bear its name, and none is filled in"]);
});
