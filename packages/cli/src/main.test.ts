import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

test("a command that is not there is one sentence, and exits with 2", async () => {
  const stderr = "gd has no command chek; did you mean check?\n";
  expect(await shell("/", "chek")).toEqual({ code: 2, stdout: "", stderr });
  expect(await refusal()).toBe(
    "gd needs a command: run, bulk, assignment, gradebook, compare, adopt, similar, check, dev, init, new",
  );
  expect(await refusal("toString")).toMatch(/^gd has no command toString; it has run, bulk, .*, new$/);
});

test("where standard output cannot be written it is said, and the exit code is 2", async () => {
  const full = `exec "${process.execPath}" "${import.meta.dirname}/main.ts" --help > /dev/full`;
  const said = await new Promise((resolve) =>
    execFile("sh", ["-c", full], (error, _, stderr) => resolve({ code: error?.code, stderr })),
  );
  expect(said).toEqual({ code: 2, stderr: "standard output: the disk is full\n" });
});

test("--help tells the commands, and of each command its arguments", async () => {
  const { code, stdout, stderr } = await shell("/", "--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const command of ["run", "bulk", "check", "new"])
    expect(stdout).toMatch(new RegExp(`^ +${command} `, "m"));

  const bulk = await shell("/", "bulk", "--help");
  expect(bulk.code).toBe(0);
  for (const option of ["--out", "--exercise", "--jobs", "--json", "--course"])
    expect(bulk.stdout).toContain(option);
});
