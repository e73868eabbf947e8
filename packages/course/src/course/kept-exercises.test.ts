import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { writeCourse, writeFolder } from "../fixture.ts";
import { loadCourse } from "./course.ts";
import { openKeptExercises } from "./kept-exercises.ts";

beforeEach(async () => {
  const cache = await mkdtemp(join(tmpdir(), "graded-descent-cache-"));
  vi.stubEnv("XDG_CACHE_HOME", cache);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(cache, { recursive: true, force: true });
  });
});

/** A course that an earlier run has read. */
async function readBefore(overlay?: string) {
  const dir = await writeCourse();
  const course = await loadCourse(dir, { overlay });
  await openKeptExercises(dir, overlay).keep(course);
  return { dir, course };
}

const slugsOf = (dir: string, overlay?: string) => [...openKeptExercises(dir, overlay).unchanged.keys()];

test("what an earlier run has read is what reading it again would give", async () => {
  const { dir, course } = await readBefore();
  const { unchanged } = openKeptExercises(dir, undefined);
  expect(unchanged).toEqual(course.exercises);
  expect(await loadCourse(dir, { kept: unchanged })).toEqual(course);
});

test("an exercise of which any file was changed, came or went is read again, and no other", async () => {
  const { dir } = await readBefore();
  const hidden = join(dir, "double/tests/hidden.ts");
  await writeFile(join(dir, "double/mistakes/new.wrong-answer.ts"), "export const double = () => 0;\n");
  expect(slugsOf(dir)).toEqual(["twice"]);
  await rm(join(dir, "double/mistakes/new.wrong-answer.ts"));
  expect(slugsOf(dir)).toEqual(["twice", "double"]);
  await writeFile(hidden, "export default [];\n");
  expect(slugsOf(dir)).toEqual(["twice"]);
});

test("another overlay is another course, and a file that came into it counts", async () => {
  const overlay = await writeFolder({ "double/mistakes/.keep": "" });
  const { dir } = await readBefore(overlay);
  expect(slugsOf(dir)).toEqual([]);
  expect(slugsOf(dir, overlay)).toEqual(["twice", "double"]);
  await writeFile(
    join(overlay, "double/mistakes/half.wrong-answer.ts"),
    "/** Half? */\nexport const double = (x: number) => x / 2;\n",
  );
  expect(slugsOf(dir, overlay)).toEqual(["twice"]);
});

test("where nothing can be kept, or what was kept is broken, the course is read as ever", async () => {
  const { dir, course } = await readBefore();
  vi.stubEnv("XDG_CACHE_HOME", join(dir, "double/README.md"));
  const kept = openKeptExercises(dir, undefined);
  expect(kept.unchanged.size).toBe(0);
  await kept.keep(course);
  expect(slugsOf(dir)).toEqual([]);
});

test.each(["", "{}", '[{ "hash": "" }]', "[null]"])(
  "what is kept can be %j, and is then nothing",
  async (text) => {
    const { dir } = await readBefore();
    const folder = join(process.env.XDG_CACHE_HOME!, "graded-descent");
    for (const name of await readdir(folder)) await writeFile(join(folder, name), text);
    expect(slugsOf(dir)).toEqual([]);
  },
);
