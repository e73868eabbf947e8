import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { readAssignment } from "./assignment.ts";
import { rememberAssignment, rememberedAssignment } from "./remembered.ts";

const SLUGS = ["step", "loss", "momentum"];
const read = async (yaml: string, roster = "name,id\nAnn,1\n") => {
  const folder = await writeFolder({ "assignment.yaml": yaml, "roster.csv": roster });
  return readAssignment(join(folder, "assignment.yaml"), SLUGS);
};

test("exercises are a list, or have points; what lateness costs and who has longer is said", async () => {
  const given = await read(
    "exercises: { step: 30, momentum: 70 }\nroster: roster.csv\ndue: 2026-11-20T23:59+01:00\nlate: { percentPerDay: 10 }\nextensions: { ann: 2026-11-24T23:59+01:00 }\n",
  );
  expect([...given.exercises]).toEqual([
    ["step", 30],
    ["momentum", 70],
  ]);
  expect(given.policy).toMatchObject({ due: "2026-11-20T23:59+01:00", percentPerDay: 10, attempt: "best" });
  expect([...given.extensions]).toEqual([["ann", "2026-11-24T23:59+01:00"]]);
  expect(given.roster).toEqual([{ name: "Ann", id: "1", email: undefined, ids: { unspecified: "1" } }]);
  expect([...(await read("exercises: [loss, step]\n")).exercises]).toEqual([
    ["loss", undefined],
    ["step", undefined],
  ]);
});

test.each([
  ["exercises: [setp]\n", /assignment\.yaml:1: there is no exercise called setp; did you mean step\?$/],
  ["exercises: {}\ndue: soon\n", /assignment\.yaml:2: `due` must be a time with its zone/],
  ["exercises: [step]\nroster: gone.csv\n", /ENOENT/],
  ["exercises: { step: -1 }\n", /assignment\.yaml:1: /],
  ["exercises: [step]\nlatest: true\n", /assignment\.yaml:2: /],
])("%j is refused in a sentence", async (yaml, sentence) => {
  await expect(read(yaml)).rejects.toThrow(sentence);
});

test("a class list that names nobody is refused", async () => {
  await expect(read("exercises: [step]\nroster: roster.csv\n", "name,id\n")).rejects.toThrow(
    /roster\.csv:1: names nobody/,
  );
});

test("results remember the assignment", async () => {
  const given = await read(
    "exercises: { step: 30 }\nroster: roster.csv\nextensions: { Ann: 2026-11-24T23:59+01:00 }\n",
  );
  const folder = await writeFolder({});
  expect(await rememberedAssignment(folder)).toBeUndefined();
  await rememberAssignment(folder, given);
  expect(await rememberedAssignment(folder)).toEqual(given);
});
