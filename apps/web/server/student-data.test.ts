import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  ApiError,
  CourseView,
  Draft,
  DraftConflict,
  Solution,
  StoredWork,
  SubmissionView,
} from "../shared/api.ts";
import { courseDir, emptyFolder, startServer, Visitor } from "./fixture.ts";

/** One exercise under three slugs, one for each rule. */
const rules = ["never", "accepted", "last-hint"] as const;
let server: Awaited<ReturnType<typeof startServer>>;
let course: Awaited<ReturnType<typeof emptyFolder>>;

beforeAll(async () => {
  course = await emptyFolder();
  for (const rule of rules) {
    cpSync(join(courseDir, "step"), join(course.folder, rule), { recursive: true });
    writeFileSync(
      join(course.folder, rule, "exercise.yaml"),
      `title: Step\nsummary: One step.\nhints: ["One?", "Two."]\nreveal: ${rule}\n`,
    );
  }
  const items = rules.map((rule) => `      - exercise: ${rule}\n`).join("");
  writeFileSync(join(course.folder, "course.yaml"), `title: T\nparts:\n  - title: P\n    items:\n${items}`);
  server = await startServer(course.folder);
}, 120_000);
afterAll(async () => {
  await server.close();
  await course.remove();
});

const visitor = () => new Visitor(server.url);
const solution = () => server.services.course.current().exercises.get("accepted")!.solution;
const keep = (who: Visitor, source: unknown, base: unknown, slug = "accepted") =>
  who.send("PUT", `/api/drafts/${slug}`, { source, base });
const kept = async (response: Response) => Draft.parse(await response.json());

async function askForSolution(who: Visitor, slug: string) {
  const response = await who.send("POST", `/api/exercises/${slug}/solution`, {});
  const body: unknown = await response.json();
  if (response.ok) return Solution.parse(body).source;
  expect(response.status).toBe(403);
  return ApiError.parse(body).error;
}

async function submitGraded(who: Visitor, slug: string, source: string): Promise<SubmissionView> {
  const { id } = await who.submit(slug, source);
  return (await who.events(id)).at(-1)!;
}

test("a draft is there for the same student on another device, and for nobody else", async () => {
  const student = visitor();
  expect(await (await student.fetch("/api/drafts/accepted")).json()).toBeNull();
  const draft = await kept(await keep(student, "one", 0));
  expect(draft).toMatchObject({ source: "one", revision: 1 });

  const device = visitor();
  device.cookie = student.cookie;
  expect(await device.get("/api/drafts/accepted", Draft)).toEqual(draft);
  expect(await (await device.fetch("/api/drafts/never")).json()).toBeNull();
  expect(await (await visitor().fetch("/api/drafts/accepted")).json()).toBeNull();
});

test("a draft made from an older revision is refused with the newer one, which stays", async () => {
  const student = visitor();
  await keep(student, "one", 0);
  expect(await kept(await keep(student, "two", 1))).toMatchObject({ source: "two", revision: 2 });

  const refused = await keep(student, "mine", 1);
  expect(refused.status).toBe(409);
  const { error, draft } = DraftConflict.parse(await refused.json());
  expect(error).toBe("Another device has saved a newer version of this code.");
  expect(draft).toMatchObject({ source: "two", revision: 2 });
  expect(await student.get("/api/drafts/accepted", Draft)).toEqual(draft);

  expect(await kept(await keep(student, "mine", draft.revision))).toMatchObject({ revision: 3 });
});

test("the same code saved again is no conflict and no new revision", async () => {
  const student = visitor();
  await keep(student, "one", 0);
  await keep(student, "two", 1);
  for (const base of [0, 1, 2]) {
    expect(await kept(await keep(student, "two", base))).toMatchObject({ source: "two", revision: 2 });
  }
});

test("of drafts sent at once from one revision, one is saved", async () => {
  const student = visitor();
  await keep(student, "base", 0);
  const answers = await Promise.all(["a", "b", "c", "d"].map((source) => keep(student, source, 1)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

test.each([
  ["{", 400, "The body of the request is not JSON."],
  [{ source: 1, base: 0 }, 400, "`source` must be the text of the program."],
  [{ source: "", base: "x" }, 400, "`base` must be the revision that was changed, or 0."],
  [{ source: "", base: -1 }, 400, "`base` must be the revision that was changed, or 0."],
  [{ source: "", base: 2 ** 31 }, 400, "`base` must be the revision that was changed, or 0."],
  [{ source: "\0", base: 0 }, 400, "`source` holds a character that is no text, such as U+0000: remove it."],
  [{ source: "x".repeat(262_145), base: 0 }, 400, "`source` must be at most 262144 characters long."],
])("what is no draft is refused in a sentence (%#)", async (body, status, error) => {
  const response = await visitor().send("PUT", "/api/drafts/accepted", body);
  expect({ status: response.status, ...ApiError.parse(await response.json()) }).toEqual({ status, error });
});

test("a draft is kept for exercises alone, and not for another site", async () => {
  expect((await keep(visitor(), "", 0, "nowhere")).status).toBe(404);
  const foreign = { Origin: "http://elsewhere.example" };
  const body = { source: "", base: 0 };
  expect((await visitor().send("PUT", "/api/drafts/accepted", body, foreign)).status).toBe(403);
  expect((await visitor().send("POST", "/api/exercises/accepted/solution", {}, foreign)).status).toBe(403);
});

test("a submission sent again with its key is the same attempt, however often and however fast", async () => {
  const student = visitor();
  await keep(student, "brings the cookie", 0);
  const press = { exercise: "never", source: "// once", key: crypto.randomUUID() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => student.post(press)));
  answers.push(await student.post(press));
  const sent = await Promise.all(answers.map(async (answer) => SubmissionView.parse(await answer.json())));
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(sent[0].attempt).toBe(1);

  const next = await student.post({ ...press, key: crypto.randomUUID() });
  expect(SubmissionView.parse(await next.json()).attempt).toBe(2);
  const bad = await student.post({ ...press, key: "again" });
  expect(ApiError.parse(await bad.json()).error).toMatch(/`key` must be a UUID/);
});

test("a submission is told how many are graded before it", async () => {
  const student = visitor();
  const { id, ahead } = await student.submit("never", "");
  expect(ahead).toBeGreaterThanOrEqual(0);
  expect((await student.events(id)).at(-1)).toMatchObject({ status: "graded", ahead: null });
});

test("a solution that is never shown is not shown to one who passed either", async () => {
  const student = visitor();
  expect((await submitGraded(student, "never", solution())).report?.verdict).toBe("accepted");
  expect(await askForSolution(student, "never")).toBe("The solution of this exercise is not shown.");
});

test("a solution shown after passing is shown to those who passed this exercise", async () => {
  const student = visitor();
  const sentence = "The solution is shown once an attempt of yours has passed.";
  expect(await askForSolution(student, "accepted")).toBe(sentence);
  await submitGraded(student, "accepted", "export const step = 1;");
  await submitGraded(student, "never", solution());
  expect(await askForSolution(student, "accepted")).toBe(sentence);
  await submitGraded(student, "accepted", solution());
  expect(await askForSolution(student, "accepted")).toBe(solution());
  expect(await askForSolution(visitor(), "accepted")).toBe(sentence);
});

test("under last-hint the solution is shown after the last hint, and attempts made then say so", async () => {
  const student = visitor();
  const hint = (n: number) => student.send("POST", `/api/exercises/last-hint/hints/${n}`, {});
  const before = await submitGraded(student, "last-hint", "export const step = 1;");
  await hint(1);
  expect(await askForSolution(student, "last-hint")).toMatch(/once you have taken the last hint/);
  await hint(2);
  const alone = await submitGraded(student, "last-hint", "export const step = 2;");
  expect(await askForSolution(student, "last-hint")).toBe(solution());
  expect(await askForSolution(student, "last-hint")).toBe(solution());
  const after = await submitGraded(student, "last-hint", solution());
  expect([before, alone, after].map(({ solutionSeen }) => solutionSeen)).toEqual([false, false, true]);
  expect((await submitGraded(student, "accepted", solution())).solutionSeen).toBe(false);
});

test("work is all that this student sent, in the course's order", async () => {
  const student = visitor();
  await keep(student, "draft", 0, "never");
  await submitGraded(student, "accepted", "// first");
  await submitGraded(student, "accepted", solution());
  const { exercises } = await student.get("/api/work", StoredWork);
  expect(exercises.map(({ slug }) => slug)).toEqual(rules);
  const [never, accepted, lastHint] = exercises;
  expect(never).toMatchObject({ draft: { source: "draft" }, attempts: [] });
  expect(lastHint).toMatchObject({ draft: null, attempts: [] });
  expect(accepted.attempts.map(({ attempt, source, points }) => ({ attempt, source, points }))).toEqual([
    { attempt: 1, source: "// first", points: 0 },
    { attempt: 2, source: solution(), points: 10 },
  ]);
  expect(accepted.attempts[1]).toMatchObject({ verdict: "accepted", testsHash: accepted.testsHash });
  const others = await visitor().get("/api/work", StoredWork);
  expect(others.exercises.flatMap(({ draft, attempts }) => [draft, ...attempts])).toEqual([null, null, null]);
});

test("taking a hint is remembered; looking at the course is not", async () => {
  const student = visitor();
  await student.get("/api/course", CourseView);
  expect(student.cookie).toBe("");
  await student.send("POST", "/api/exercises/accepted/hints/1", {});
  expect(student.cookie).not.toBe("");
});

test("another site takes no hint for a student: not by a link, nor by a form", async () => {
  const student = visitor();
  await keep(student, "brings the cookie", 0, "last-hint");
  const path = "/api/exercises/last-hint/hints/2";
  const foreign = { "Sec-Fetch-Site": "cross-site" };
  expect((await student.fetch(path, { headers: foreign })).status).toBe(404);
  expect((await student.fetch(path)).status).toBe(404);
  expect((await student.send("POST", path, {}, foreign)).status).toBe(403);
  expect(await askForSolution(student, "last-hint")).toMatch(/once you have taken the last hint/);
});
