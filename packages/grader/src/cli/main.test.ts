import { expect, test } from "vitest";
import { gd } from "./gd.ts";

test.each([
  [[], "gd needs a command: run, bulk, check, new\n"],
  [["chek"], "gd has no command chek; did you mean check?\n"],
  [["toString"], "gd has no command toString\n"],
])("gd %j is one sentence, and exits with 2", async (args, stderr) => {
  expect(await gd("/", ...args)).toEqual({ code: 2, stdout: "", stderr });
});

test("--help tells the commands, and of each command its arguments", async () => {
  const { code, stdout, stderr } = await gd("/", "--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const command of ["run", "bulk", "check", "new"])
    expect(stdout).toMatch(new RegExp(`^ +${command} `, "m"));

  const bulk = await gd("/", "bulk", "--help");
  expect(bulk.code).toBe(0);
  for (const option of ["--out", "--exercise", "--jobs", "--json", "--course"])
    expect(bulk.stdout).toContain(option);
});
