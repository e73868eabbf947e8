import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeCourse } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

const halves = (comment: string) =>
  `/** Twice a number, by ${comment}. */\nexport const double = (x: number) => x / 2; // ${comment}\n`;

/** A course and a class of which two halve the number, which no mistake does. */
const gradedClass = async () => {
  const files = {
    "class/ann/double.ts": halves("Ann Lee"),
    "class/bo/double.ts":
      "export function double(x: number): number {\n  const half = 0.5; // as the lecture has it, or so I think\n  return x * half;\n}\n",
    "class/cy/double.ts": "export const double = (x: number) => x + 2;",
  };
  const dir = join(await writeCourse({}, files), "..");
  await shell(dir, "bulk", "class", "--out", "out");
  const { stdout } = await shell(dir, "gradebook", "out");
  const [, group] = /^2 answer alike, and no mistake explains it: (double-[0-9a-f]{6})$/m.exec(stdout) ?? [];
  return { dir, group };
};

test("a group becomes a mistake that lacks only its hint, and once it has one is proven", async () => {
  const { dir, group } = await gradedClass();
  const adopted = await shell(dir, "adopt", group, "--results", "out", "--name", "halves");
  const file = "exercises/double/mistakes/halves.wrong-answer.ts";
  expect(adopted).toMatchObject({ code: 0, stderr: "" });
  expect(adopted.stdout).toContain(`${file} is written. It lacks only its hint`);
  const source = await readFile(join(dir, file), "utf8");
  expect(source).toBe("export const double = (x: number) => x / 2;\n");

  const unproven = await shell(dir, "check", "double");
  expect(unproven.code).toBe(1);
  expect(unproven.stdout).toContain("double/mistakes/halves.wrong-answer.ts: has no hint; write it above");

  await writeFile(join(dir, file), `/** Which way does twice go? */\n${source}`);
  expect(await shell(dir, "check", "double")).toMatchObject({ code: 0, stdout: "Proven: double\n" });
  const again = await refusal("adopt", group, "--results", `${dir}/out`, "--course", `${dir}/exercises`);
  expect(again).toBe(`${group} is explained by now: it is halves`);
});

test("what only private tests catch becomes a private mistake", async () => {
  const capped = "export const double = (x: number) => Math.min(2 * x, 1000);";
  const hidden = `export default [{ name: "doubles much", run({ student, check }) {
  check.equal(student.double(900), 1800);
} }];`;
  const files = {
    "private/double/tests/hidden.ts": hidden,
    "class/ann/double.ts": capped,
    "class/bo/double.ts": `${capped} // mine`,
  };
  const dir = join(await writeCourse({}, files), "..");
  await shell(dir, "bulk", "class", "--out", "out", "--overlay", "private");
  const [{ report }] = JSON.parse(await readFile(join(dir, "out/results.json"), "utf8"));
  const group = `double-${report.answersHash.slice(0, 6)}`;
  const options = ["--results", "out", "--name", "caps", "--overlay", "private"];
  const adopted = await shell(dir, "adopt", group, ...options);
  expect(adopted.stdout).toContain("`gd check double --overlay private` then proves it.");
  const file = join(dir, "private/double/mistakes/caps.wrong-answer.ts");
  await writeFile(file, `/** What of large numbers? */\n${await readFile(file, "utf8")}`);
  const proven = await shell(dir, "check", "double", "--overlay", "private");
  expect(proven).toMatchObject({ code: 0, stdout: "Proven: double\n" });
});

test("what cannot be adopted is one sentence", async () => {
  const { dir, group } = await gradedClass();
  const refused = (name: string, ...more: string[]) =>
    refusal("adopt", name, "--results", `${dir}/out`, "--course", `${dir}/exercises`, ...more);
  expect(await refused("double-nobody")).toMatch(/^there is no group double-nobody; /);
  expect(await refused(group, "--name", "Halves it")).toBe(
    "--name must be small letters, digits and single hyphens, not Halves it",
  );
  expect(await refused(group, "--name", "adds-two")).toMatch(/adds-two\.wrong-answer\.ts is there already$/);
  expect(await refusal("adopt", group)).toBe("gd adopt needs --results: the folder that gd bulk filled");
});
