import { afterAll, beforeAll, expect, test } from "vitest";
import { dataOfEarlierVersion, keptInBrowser } from "../fixtures/earlier-version.ts";
import { CourseView, Draft, StoredWork, Submissions } from "../shared/api.ts";
import { emptyFolder, startServer, Visitor } from "./fixture.ts";

const slug = "stochastic-descent";
let server: Awaited<ReturnType<typeof startServer>>;
let student: Visitor;

beforeAll(async () => {
  const data = await emptyFolder();
  dataOfEarlierVersion(data.folder);
  server = await startServer(undefined, { data });
  student = new Visitor(server.url);
  student.cookie = `student=${keptInBrowser().cookies.first.student}`;
}, 120_000);
afterAll(() => server.close());

test("a data folder of 453a045 opens: the cookie of that time still names the student, with every attempt and its report", async () => {
  const [second, first, ...others] = await student.get(`/api/submissions?exercise=${slug}`, Submissions);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ attempt: 1, status: "graded", solutionSeen: false });
  expect(first.report).toMatchObject({ verdict: "wrong-answer", points: 2.94, maxPoints: 10 });
  expect(first.report!.tests.map(({ verdict }) => verdict)).toContain("wrong-answer");
  expect(second).toMatchObject({ attempt: 2, report: { verdict: "accepted", points: 10 } });

  const { parts } = await student.get("/api/course", CourseView);
  const row = parts.flatMap(({ items }) => items).find((item) => item.slug === slug);
  const count = second.report!.tests.length;
  expect(row).toMatchObject({ status: "passed", bestPoints: 10, lastTests: { passed: count, of: count } });
});

test("drafts of that time are there, and are saved on from their revision", async () => {
  const draft = await student.get(`/api/drafts/${slug}`, Draft);
  expect(draft).toMatchObject({
    source: expect.stringContaining("export function stochasticEpoch"),
    revision: 2,
  });
  const saved = await student.send("PUT", `/api/drafts/${slug}`, { source: "// on", base: draft.revision });
  expect(Draft.parse(await saved.json())).toMatchObject({ source: "// on", revision: 3 });
});

test("what waited to be graded when that server was killed is graded, and listed in the student's work", async () => {
  const [waiting] = await student.get("/api/submissions?exercise=loss", Submissions);
  expect((await student.events(waiting.id)).at(-1)).toMatchObject({
    attempt: 1,
    report: { formatVersion: 2, verdict: "accepted" },
  });
  const { exercises } = await student.get("/api/work", StoredWork);
  const attempts = exercises.map(({ slug, attempts }) => [slug, attempts.map(({ verdict }) => verdict)]);
  expect(Object.fromEntries(attempts)).toMatchObject({
    [slug]: ["wrong-answer", "accepted"],
    loss: ["accepted"],
  });
});
