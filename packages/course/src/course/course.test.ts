import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "../files/problem.ts";
import { writeCourse, writeFolder } from "../fixture.ts";
import { findCourse, loadCourse } from "./course.ts";

const course = (...items: string[]) => ({
  "exercises/course.yaml": `title: Numbers\nparts:\n  - title: One\n    items:\n${items.map((item) => `      - ${item}\n`).join("")}`,
});

test("exercises come in the course's order, those it does not list at the end", async () => {
  const listsOne = await loadCourse(await writeCourse({}, course("exercise: twice")));
  expect(listsOne.parts).toEqual([{ title: "One", items: [{ exercise: "twice" }] }]);
  expect([...listsOne.exercises.keys()]).toEqual(["twice", "double"]);
  expect(listsOne.problems).toEqual([]);
});

test("a lesson lies beside the exercises, under its number and its name", async () => {
  const files = {
    ...course("lesson: kitchen", "exercise: double"),
    "lessons/01-kitchen.mdx":
      "---\ntitle: The kitchen\nsummary: A day of cooking.\nminutes: 6\n---\n\nOnce …\n",
  };
  const { parts, lessons, problems } = await loadCourse(await writeCourse({}, files));
  expect(problems).toEqual([]);
  expect(parts[0].items).toEqual([{ lesson: "kitchen" }, { exercise: "double" }]);
  expect(lessons.get("kitchen")).toEqual({
    id: "kitchen",
    title: "The kitchen",
    summary: "A day of cooking.",
    minutes: 6,
    prerequisites: [],
    exercises: [],
    objectives: [],
    sources: [],
  });
});

test("a lesson is a folder with what belongs to it, or a single file", async () => {
  const lesson = (title: string) => `---\ntitle: ${title}\nsummary: A day.\nminutes: 6\n---\n\nOnce …\n`;
  const files = {
    ...course("lesson: kitchen", "lesson: paths", "lesson: noise"),
    "lessons/01-kitchen/lesson.mdx": lesson("The kitchen"),
    "lessons/01-kitchen/Oven.tsx": "",
    "lessons/02-paths/lesson.md": lesson("Paths"),
    "lessons/03-noise.md": lesson("Noise"),
    "lessons/03-noise/picture.svg": "",
  };
  const { lessons, problems } = await loadCourse(await writeCourse({}, files));
  expect(problems).toEqual([]);
  expect([...lessons.values()].map(({ id, title, text }) => [id, title, text?.trim()])).toEqual([
    ["kitchen", "The kitchen", undefined],
    ["paths", "Paths", "Once …"],
    ["noise", "Noise", "Once …"],
  ]);
});

test("a lesson whose first lines are missing or wrong is left out, with the line to mend", async () => {
  const files = {
    ...course("lesson: kitchen", "lesson: paths"),
    "lessons/01-kitchen.mdx": "# The kitchen",
    "lessons/02-paths.mdx": "---\ntitle: Paths\nsummary: Three of them.\nminuts: 6\n---\n",
  };
  const { parts, problems } = await loadCourse(await writeCourse({}, files));
  expect(parts[0].items).toEqual([]);
  expect(problems.map(formatProblem)).toEqual([
    "../lessons/01-kitchen.mdx:1: must begin with lines between `---` and `---`",
    "../lessons/02-paths.mdx:1: `minutes` is missing; it must be a whole number above 0",
    "../lessons/02-paths.mdx:4: `minuts` is not a key; did you mean `minutes`?",
  ]);
});

test("an item without its file, or listed twice, is one warning and is left out", async () => {
  const items = ["exercise: twice", "lesson: kitchen", "exercise: doubel", "exercise: twice"];
  const { parts, problems } = await loadCourse(await writeCourse({}, course(...items)));
  expect(parts[0].items).toEqual([{ exercise: "twice" }]);
  expect(problems.map(formatProblem)).toEqual([
    "course.yaml:6: there is no lesson `kitchen`",
    "course.yaml:7: there is no exercise `doubel`; did you mean `double`?",
    "course.yaml:8: the exercise `twice` is listed twice",
  ]);
});

test("what is due with its part is due then, unless it has a date of its own", async () => {
  const text =
    "title: Numbers\nparts:\n  - title: One\n    due: 2026-12-04T23:59:00+01:00\n    items:\n      - exercise: twice\n" +
    "      - exercise: double\n        due: 2026-12-06T00:00Z\n";
  const { parts, problems } = await loadCourse(await writeCourse({}, { "exercises/course.yaml": text }));
  expect(problems).toEqual([]);
  expect(parts[0].items).toEqual([
    { exercise: "twice", due: "2026-12-04T22:59:00.000Z" },
    { exercise: "double", due: "2026-12-06T00:00:00.000Z" },
  ]);
});

test.each(["2026-12-04", "2026-12-04T23:59:00", "2026-02-30T12:00:00Z", "Friday", "2026", "[1]"])(
  "the date %s is one warning with its line, and costs the course nothing else",
  async (due) => {
    const items = ["exercise: twice", `exercise: double\n        due: ${due}`];
    const { parts, problems } = await loadCourse(await writeCourse({}, course(...items)));
    expect(parts[0].items).toEqual([{ exercise: "twice" }, { exercise: "double" }]);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(
        /^course\.yaml:7: `due` must be a date and time with its zone, such as 2026-12-04T23:59\+01:00, but is /,
      ),
    ]);
  },
);

test("a broken exercise is left out of its part", async () => {
  const { parts, problems } = await loadCourse(await writeCourse({ "README.md": null }));
  expect(parts[0].items).toEqual([{ exercise: "twice" }]);
  expect(problems.map(formatProblem)).toEqual(["double/README.md: is missing"]);
});

test("without a course.yaml that can be read, the exercises work all the same", async () => {
  const missing = await loadCourse(await writeCourse({}, { "exercises/course.yaml": null }));
  expect(missing.problems.map(formatProblem)).toEqual(["course.yaml: is missing"]);
  expect([...missing.exercises.keys()]).toEqual(["double", "twice"]);
});

test("a folder whose name is no slug is a problem; one that begins with _ or . is none of ours", async () => {
  const odd = { "exercises/My Step/README.md": "?", "exercises/_template/README.md": "?" };
  const { problems } = await loadCourse(await writeCourse({}, odd));
  expect(problems.map(formatProblem)).toEqual([
    "My Step: must be named with small letters, digits and single hyphens: its name is its address",
  ]);
});

test("a folder that is not there is one sentence", async () => {
  await expect(loadCourse("/nowhere/at-all")).rejects.toThrow(
    "/nowhere/at-all: is no folder that can be read; a course is expected",
  );
});

test("the nearest course above is found from deep inside, and nothing where there is none", async () => {
  const dir = await writeCourse();
  const deep = join(dirname(dir), "answers", "ann");
  await mkdir(deep, { recursive: true });
  expect(findCourse(deep)).toBe(dir);
  expect(findCourse(join(dir, "double"))).toBe(dir);

  expect(findCourse(await writeFolder({}))).toBeUndefined();
});

test("a course lists exercises and lessons of its library by name, its own before them", async () => {
  const library = await writeCourse(
    { "README.md": "Theirs." },
    {
      ...course("exercise: double"),
      "lessons/01-kitchen.mdx":
        "---\ntitle: The kitchen\nsummary: A day of cooking.\nminutes: 6\n---\n\nOnce …\n",
    },
  );
  const dir = await writeFolder({
    "exercises/course.yaml": `title: Mine\nlibrary: ${library}\nparts:\n  - title: One\n    items:\n      - lesson: kitchen\n      - exercise: double\n      - exercise: twise\n`,
  });
  const { parts, exercises, lessons, problems } = await loadCourse(join(dir, "exercises"));
  expect(parts[0].items).toEqual([{ lesson: "kitchen" }, { exercise: "double" }]);
  expect([...exercises.keys()]).toEqual(["double"]);
  expect(exercises.get("double")?.statement).toBe("Theirs.");
  expect([...lessons.keys()]).toEqual(["kitchen"]);
  expect(problems.map(formatProblem)).toEqual([
    "course.yaml:8: there is no exercise `twise`; did you mean `twice`?",
  ]);
});

test("lessons that cannot be listed are one sentence, here and in a library, and exercises go on", async () => {
  const library = await writeCourse({}, { lessons: "" });
  const own = await loadCourse(library);
  expect([...own.exercises.keys()]).toEqual(["twice", "double"]);
  expect(own.problems.map(formatProblem)).toEqual(["../lessons: is a file; a folder is expected"]);

  const dir = await writeFolder({
    "exercises/course.yaml": `title: Mine\nlibrary: ${library}\nparts:\n  - title: One\n    items:\n      - exercise: twice\n`,
  });
  const { exercises, problems } = await loadCourse(join(dir, "exercises"));
  expect([...exercises.keys()]).toEqual(["twice"]);
  expect(problems.map(formatProblem)).toEqual([`${library}/../lessons: is a file; a folder is expected`]);
});

test("a library that is not there is one sentence, and what is the course's own goes on", async () => {
  const files = course("exercise: twice");
  const text = files["exercises/course.yaml"].replace("parts:", "library: ../../theirs\nparts:");
  const { exercises, problems } = await loadCourse(await writeCourse({}, { "exercises/course.yaml": text }));
  expect([...exercises.keys()]).toEqual(["twice", "double"]);
  expect(problems.map(formatProblem)).toEqual([
    "course.yaml:2: `library` must be the exercises/ folder of another course, but ../../theirs is no folder that can be read",
  ]);
});
