import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CourseView } from "../shared/api.ts";
import { courseDir, emptyFolder, startServer, Visitor } from "./fixture.ts";

const outline = `title: Dates
parts:
  - title: Over
    due: 2020-01-31T23:59+01:00
    items:
      - exercise: past
      - exercise: coming
        due: 2999-12-31T23:59:00Z
  - title: Open
    items:
      - exercise: undated
`;
let server: Awaited<ReturnType<typeof startServer>>;
let course: Awaited<ReturnType<typeof emptyFolder>>;

beforeAll(async () => {
  course = await emptyFolder();
  for (const slug of ["past", "coming", "undated"]) {
    cpSync(join(courseDir, "step"), join(course.folder, slug), { recursive: true });
  }
  writeFileSync(join(course.folder, "course.yaml"), outline);
  server = await startServer(course.folder);
}, 120_000);
afterAll(async () => {
  await server.close();
  await course.remove();
});

test("the course map says when things are due, what was passed late, and what the last attempt passed", async () => {
  const student = new Visitor(server.url);
  const map = async () => (await student.get("/api/course", CourseView)).parts.flatMap(({ items }) => items);
  expect(await map()).toMatchObject([
    { slug: "past", due: "2020-01-31T22:59:00.000Z", status: "not-started", lastTests: null },
    { slug: "coming", due: "2999-12-31T23:59:00.000Z", status: "not-started" },
    { slug: "undated", due: null, status: "not-started" },
  ]);

  const { solution, visible, hidden } = server.services.course.current().exercises.get("past")!;
  const of = visible.tests.length + hidden.tests.length;
  await student.events((await student.submit("past", "export const step = 1;")).id);
  expect((await map())[0]).toMatchObject({ status: "in-progress", lastTests: { passed: 0, of } });

  for (const slug of ["past", "coming", "undated"]) {
    await student.events((await student.submit(slug, solution)).id);
  }
  expect(await map()).toMatchObject([
    { status: "passed-late", bestPoints: 10, lastTests: { passed: of, of } },
    { status: "passed" },
    { status: "passed" },
  ]);
});
