import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { readRoster } from "./roster.ts";

const read = async (csv: string) =>
  (await readRoster(join(await writeFolder({ "list.csv": csv }), "list.csv"))).map(({ name, id, ids }) => [
    name,
    id,
    ids,
  ]);

test.each([
  [
    "Canvas",
    'Student,ID,SIS User ID,SIS Login ID,Section,Step (1)\n"    Points Possible",,,,,10\n"Lee, Ann",1042,00042,alee,S,\n"Student, Test",9,,x,S,\n',
    [["Lee, Ann", "1042", { canvas: "1042", sis: "00042", login: "alee" }]],
  ],
  [
    "Canvas, with the name's parts in two columns",
    "LastName,FirstName,ID,SIS User ID\n,,,\nPoints Possible,,,\nLee,Ann,1042,7\n",
    [["Ann Lee", "1042", { canvas: "1042", sis: "7" }]],
  ],
  [
    "Moodle in German",
    '\ufeffID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,Bestwertung,"Bewertung kann geändert werden"\nTeilnehmer/in7,"Ann Lee",a@x.example,-,,"100,00",Ja\n',
    [["Ann Lee", "7", { moodle: "7", email: "a@x.example" }]],
  ],
  [
    "Moodle in a language that is known by its cells alone",
    'Identifikator,"Puno ime",E-pošta,Status,Ocena,"Najviša ocena","Može se promeniti"\n"Učesnik 7","Ann Lee",a@x.example,-,,100.00,да\n"Učesnik 8","Bo Ek",b@x.example,-,,100.00,не\n',
    [
      ["Ann Lee", "7", { moodle: "7", email: "a@x.example" }],
      ["Bo Ek", "8", { moodle: "8", email: "b@x.example" }],
    ],
  ],
  [
    "Gradescope, students alone",
    "First Name,Last Name,SID,Email,Role\nAnn,Lee,00042,a@x.example,Student\nTess,Teach,,t@x.example,Instructor\n",
    [["Ann Lee", "00042", { sis: "00042", email: "a@x.example" }]],
  ],
  [
    "GitHub Classroom",
    '"identifier","github_username","github_id","name"\n"alee","darth","55","Ann Lee"\n"jdoe","","",""\n',
    [
      ["Ann Lee", "alee", { unspecified: "alee", github: "darth" }],
      ["jdoe", "jdoe", { unspecified: "jdoe" }],
    ],
  ],
  [
    "plain, in any order, with tabs",
    "email\tname\na@x.example\tAnn Lee\n",
    [["Ann Lee", undefined, { email: "a@x.example" }]],
  ],
  [
    "plain, with ids that look like Moodle's and a number at the end",
    "id,name,email,section\nu1,Ann Lee,a@x.example,1\n",
    [["Ann Lee", "u1", { unspecified: "u1", email: "a@x.example" }]],
  ],
])("a class list from %s", async (_, csv, students) => {
  expect(await read(csv)).toEqual(students);
});

test("what names no student is refused", async () => {
  await expect(read("step,loss\n1,2\n")).rejects.toThrow(/list\.csv:1: the first line must name/);
});
