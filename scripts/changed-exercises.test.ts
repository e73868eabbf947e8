import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changedExercises } from "./changed-exercises.ts";

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "graded-descent-changed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder });

function write(folder: string, file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function commit(folder: string, file: string, text: string) {
  write(folder, file, text);
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", file);
}

/** Two commits: the exercise `step`, then the exercise `loss`. */
function repository(): string {
  const folder = newFolder();
  git(folder, "init", "-qb", "main");
  commit(folder, "exercises/step/solution.ts", "1");
  commit(folder, "exercises/loss/tests/hidden.ts", "1");
  return folder;
}

test("on main the commit before is what counts, and what is not yet committed", () => {
  const folder = repository();
  expect(changedExercises(folder)?.slugs).toEqual(["loss"]);
  write(folder, "exercises/step/solution.ts", "2");
  write(folder, "exercises/adam/exercise.yaml", "new");
  expect(changedExercises(folder)?.slugs).toEqual(["adam", "loss", "step"]);
});

test("a branch is compared with where it left origin/main", () => {
  const folder = newFolder();
  git(folder, "clone", "-q", repository(), "clone");
  const clone = join(folder, "clone");
  git(clone, "switch", "-qc", "mine");
  commit(clone, "exercises/step/tests/visible.ts", "1");
  commit(clone, "exercises/adam/solution.ts", "1");
  expect(changedExercises(clone)?.slugs).toEqual(["adam", "step"]);
});

test("a text, a mistake or a deleted exercise asks for nothing", () => {
  const folder = repository();
  commit(folder, "exercises/step/README.md", "Write `step`.");
  write(folder, "exercises/step/mistakes/a.wrong-answer.ts", "1");
  rmSync(join(folder, "exercises/loss"), { recursive: true });
  expect(changedExercises(folder)?.slugs).toEqual([]);
});

test("without a history nothing can be told", () => {
  const folder = newFolder();
  expect(changedExercises(folder)).toBeUndefined();
  git(folder, "clone", "-q", "--depth", "1", `file://${repository()}`, "shallow");
  expect(changedExercises(join(folder, "shallow"))).toBeUndefined();
});

test("where git cannot list what changed, nothing is known, rather than that nothing changed", () => {
  const folder = repository();
  writeFileSync(join(folder, ".git/index"), "damaged");
  expect(changedExercises(folder)).toBeUndefined();
});
