import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Exercise } from "@graded-descent/course";
import { loadCourse } from "@graded-descent/course";
import { writeFolder } from "@graded-descent/course/fixture";
import { openPool } from "@graded-descent/grader/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gradeAll } from "../../gradebook/grade-all.ts";
import { type KeptReports, openKeptReports } from "../../gradebook/kept-reports.ts";
import { entriesOf, zipOf } from "../fixture.ts";
import { type ClassSubmissions, readClass } from "../read-class.ts";
import { identify, layoutNames, layouts } from "../recognise.ts";
import { type MadeUpWork, madeUpClass } from "./class.ts";
import { faults } from "./faults.ts";
import { type MadeUpLayout, madeUpLayouts } from "./layouts.ts";

const COURSE = join(import.meta.dirname, "../../../../../exercises");
const SLUGS = ["predict-price", "batches", "step"];

const pool = openPool({ threads: 2 });
afterAll(() => pool.close());

let exercises: Map<string, Exercise>;
let works: MadeUpWork[];
beforeAll(async () => {
  const course = await loadCourse(COURSE);
  exercises = new Map(SLUGS.map((slug) => [slug, course.exercises.get(slug)!]));
  works = madeUpClass(40, [...exercises.values()]);
});

async function read({ name, files }: MadeUpLayout): Promise<ClassSubmissions> {
  const path = join(await writeFolder({}), name);
  const all = files(works);
  if (name.endsWith(".zip")) await writeFile(path, zipOf(all));
  else
    for (const [file, content] of Object.entries(all)) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), content);
    }
  const exports = new Map([...exercises].map(([slug, exercise]) => [slug, exercise.exports]));
  return readClass(path, { exports, broken: [] });
}

/** By student's number and exercise. */
async function grades(
  { submissions }: ClassSubmissions,
  { knows }: MadeUpLayout,
  kept: KeptReports,
): Promise<Map<string, string>> {
  const numbers = new Map(works.map(({ student }) => [knows(student), student.number]));
  const found = new Map<string, string>();
  for await (const { rows } of gradeAll(submissions, {
    exercises,
    pool,
    kept,
    policy: "latest",
    atOnce: 8,
  })) {
    for (const { student, id = student, report } of rows.map(({ graded }) => graded))
      found.set(`${numbers.get(id)} ${report.exercise}`, `${report.verdict} ${report.points}`);
  }
  return found;
}

const byHand = faults.findIndex((fault) => fault.byHand);

test("every layout gives the same grades, and of twenty faults all but one are read without help", async () => {
  expect(faults).toHaveLength(20);
  const inAll = new Map<string, Map<string, string>>();
  const kept = openKeptReports(await writeFolder({})); // the same texts in each
  for (const name of layoutNames) {
    const layout = madeUpLayouts[name];
    const found = await read(layout);
    expect(found.title).toBe(layouts[name].title);
    inAll.set(name, await grades(found, layout, kept));
    expect(found.needsReview.map(({ proposed }) => proposed)).toEqual([SLUGS[0]]);
  }
  const plain = inAll.get("plain")!;
  for (const [name, found] of inAll)
    expect([name, [...found].toSorted()]).toEqual([name, [...plain].toSorted()]);

  const lost = works.flatMap(({ student, answers }) =>
    answers.map(({ exercise }) => `${student.number} ${exercise.slug}`).filter((key) => !plain.has(key)),
  );
  expect(lost).toEqual([`${byHand} ${SLUGS[0]}`]);
  for (const [number] of faults.entries()) {
    for (const slug of SLUGS.slice(0, 2)) {
      const key = `${number} ${slug}`;
      if (!lost.includes(key))
        expect([faults[number].what, plain.get(key)]).toEqual([
          faults[number].what,
          `accepted ${exercises.get(slug)!.points}`,
        ]);
    }
  }
});

test("in every layout every file is graded, left out or to be looked at", async () => {
  for (const layout of layoutNames.map((name) => madeUpLayouts[name])) {
    const { submissions, leftOut, needsReview } = await read(layout);
    const attempts = submissions.flatMap((submission) => submission.attempts);
    const seen = [
      ...attempts.map(({ handedIn }) => handedIn.entry.file),
      ...[...leftOut, ...needsReview].map(({ file }) => file),
    ];
    const unseen = Object.keys(layout.files(works)).filter(
      (file) => !seen.some((one) => one === file || one.startsWith(`${file}/`)),
    );
    expect([layout.name, unseen]).toEqual([layout.name, []]);
  }
});

test.each(layoutNames)("a class of %s is the same class with folders around it", async (name) => {
  const { name: called, files } = madeUpLayouts[name];
  const own = called.replace(/\.zip$/, "");
  const about = { slugs: SLUGS, junk: [] };
  const students = async (folder: string, around: string) => {
    const paths = Object.entries(files(works)).map(([path, content]) => [around + path, content] as const);
    const { layout, ownership } = await identify(entriesOf(Object.fromEntries(paths)), {
      ...about,
      name: folder,
    });
    return [layout.title, new Set(ownership.handedIn.map((one) => one.students[0].name)).size];
  };
  const found = await students(own, "");
  expect(found).toEqual([layouts[name].title, works.length]);
  expect(await students(own, `${own}/`)).toEqual(found);
  expect(await students("desktop", `downloads/${own}/`)).toEqual(found);
});
