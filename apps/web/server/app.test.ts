import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { publicReport } from "@graded-descent/grader/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  ApiError,
  CourseView,
  ExerciseView,
  Hint,
  Recordings,
  Reference,
  Submissions,
  SubmissionWithSource,
} from "../shared/api.ts";
import { createApp } from "./app.ts";
import { builtClient } from "./client.ts";
import { startServer, Visitor } from "./fixture.ts";

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.close());

const visitor = () => new Visitor(server.url);
const exercise = (slug: string) => server.services.course.current().exercises.get(slug)!;
const refusal = async (response: Response) => ({
  status: response.status,
  ...ApiError.parse(await response.json()),
});

test("a submission is graded, and its report is the pool's as a student may see it", async () => {
  const student = visitor();
  const source = exercise("loss").solution;
  const { id, status } = await student.submit("loss", source);
  expect(status).toBe("queued");

  const events = await student.events(id);
  const { report } = events.at(-1)!;
  expect(report).toEqual(publicReport(await server.services.pool.grade(exercise("loss"), source)));
  expect(report?.verdict).toBe("accepted");

  const stored = await student.get(`/api/submissions/${id}`, SubmissionWithSource);
  expect(stored).toEqual({ ...events.at(-1), source });
});

test("the events of a submission that is graded already are its report, once", async () => {
  const student = visitor();
  const { id } = await student.submit("step", "export const step = 1;");
  await student.events(id);
  expect((await student.events(id)).map(({ status }) => status)).toEqual(["graded"]);
});

test("the course map shows where a student stands, to that student alone", async () => {
  const student = visitor();
  const standing = async (who: Visitor) => {
    const { parts } = await who.get("/api/course", CourseView);
    return parts.flatMap(({ items }) => items).find(({ slug }) => slug === "step")!;
  };
  expect(await standing(student)).toMatchObject({ status: "not-started", bestPoints: null });

  await student.events((await student.submit("step", "export const step = 1;")).id);
  expect(await standing(student)).toMatchObject({ status: "in-progress", bestPoints: 0 });

  await student.events((await student.submit("step", exercise("step").solution)).id);
  await student.events((await student.submit("step", "export const step = 1;")).id);
  expect(await standing(student)).toMatchObject({ status: "passed", bestPoints: 10 });
  expect(await standing(visitor())).toMatchObject({ status: "not-started", bestPoints: null });
});

test("submissions sent at once are numbered one after the other", async () => {
  const student = visitor();
  await student.submit("loss", "// the first brings the cookie");
  const more = await Promise.all(Array.from({ length: 9 }, (_, i) => student.submit("loss", `// ${i}`)));
  expect(more.map(({ attempt }) => attempt).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);

  const list = await student.get("/api/submissions?exercise=loss", Submissions);
  expect(list.map(({ attempt }) => attempt)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await student.get("/api/submissions?exercise=step", Submissions)).toEqual([]);
});

test("another student's submission is not there", async () => {
  const { id } = await visitor().submit("loss", "// mine");
  const other = visitor();
  await other.submit("loss", "// theirs");
  for (const path of [`/api/submissions/${id}`, `/api/submissions/${id}/events`]) {
    expect(await refusal(await other.fetch(path))).toEqual({
      status: 404,
      error: "There is no such submission.",
    });
  }
});

test("a cookie that was tampered with makes a new student", async () => {
  const student = visitor();
  const { id } = await student.submit("loss", "// mine");
  const real = student.cookie;

  student.cookie = real.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  expect((await student.fetch(`/api/submissions/${id}`)).status).toBe(404);
  expect((await student.submit("loss", "// as a new student")).attempt).toBe(1);
  expect(student.cookie).not.toBe(real);

  student.cookie = real.replace("s%3A", "");
  expect((await student.fetch(`/api/submissions/${id}`)).status).toBe(404);
});

test("the cookie is out of reach of scripts and other sites, lasts a year, and is set once", async () => {
  const student = visitor();
  expect((await student.fetch("/api/course")).headers.getSetCookie()).toEqual([]);
  const [cookie] = (await student.post({ exercise: "loss", source: "" })).headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Max-Age=31536000/);
  expect(cookie).not.toMatch(/Secure/);
  expect((await student.post({ exercise: "loss", source: "" })).headers.getSetCookie()).toEqual([]);
});

test("a proxy is believed, and one more before it, only where the server was told of it", async () => {
  const forwarded = { "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7" };
  const send = async (url: string) =>
    (await new Visitor(url).post({ exercise: "loss", source: "" }, forwarded)).headers.getSetCookie()[0];
  expect(await send(server.url)).not.toMatch(/Secure/);
  const behind = createServer(createApp(server.services, builtClient(), 1));
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve));
  expect(await send(`http://127.0.0.1:${(behind.address() as AddressInfo).port}`)).toMatch(/Secure/);
  behind.close();
});

test.each([
  [{ "Sec-Fetch-Site": "cross-site" }, 403],
  [{ "Sec-Fetch-Site": "same-site" }, 403],
  [{ Origin: "http://elsewhere.example" }, 403],
  [{ Origin: "null" }, 403],
  [{ "Sec-Fetch-Site": "same-origin" }, 202],
  [{}, 202],
])("a submission sent with %o is answered %i", async (headers, status) => {
  const response = await visitor().post({ exercise: "loss", source: "" }, headers as Record<string, string>);
  expect(response.status).toBe(status);
});

test.each([
  ["{", 400, "The body of the request is not JSON."],
  ["[]", 400, 'A submission is sent as JSON: { "exercise": …, "source": … }.'],
  [{ exercise: "loss" }, 400, "`source` must be the text of the program."],
  [{ exercise: 7, source: "" }, 400, '`exercise` must be the slug of an exercise, such as "momentum".'],
  [{ exercise: "nowhere", source: "" }, 404, "There is no such exercise."],
  [{ exercise: "__proto__", source: "" }, 404, "There is no such exercise."],
  [
    { exercise: "loss", source: "\0" },
    400,
    "`source` holds a character that is no text, such as U+0000: remove it.",
  ],
  [
    { exercise: "loss", source: "\ud800" },
    400,
    "`source` holds a character that is no text, such as U+0000: remove it.",
  ],
  [
    { exercise: "loss", source: "x".repeat(262_145) },
    400,
    "`source` must be at most 262144 characters long.",
  ],
  [
    { exercise: "loss", source: "x".repeat(2_000_000) },
    413,
    "That is too much text for one submission: 256 KiB is the most.",
  ],
])("a body that is no submission is refused in a sentence (%#)", async (body, status, error) => {
  expect(await refusal(await visitor().post(body))).toEqual({ status, error });
});

test("the 31st submission of a minute is refused, and says when to come back; others are not", async () => {
  const student = visitor();
  await student.submit("loss", "");
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => student.post({ exercise: "loss", source: "" })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0].headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await refusal(refused[0])).error).toMatch(/30 submissions a minute/);
  expect((await visitor().post({ exercise: "loss", source: "" })).status).toBe(202);
});

test("an exercise is answered with its text rendered, its visible tests and its neighbours", async () => {
  const view = await visitor().get("/api/exercises/loss", ExerciseView);
  expect(view).toMatchObject({
    title: exercise("loss").title,
    starter: exercise("loss").starter,
    testsSource: exercise("loss").visible.source,
    partTitle: "One update",
    previous: { kind: "exercise", slug: "predict-price" },
    next: { kind: "exercise", slug: "one-house-gradient" },
  });
  expect(view.statementHtml).toMatch(/<math /);

  const script = await visitor().fetch(view.testsUrl);
  expect(script.headers.get("Content-Type")).toMatch(/^text\/javascript/);
  expect(script.headers.get("Cache-Control")).toMatch(/immutable/);
  expect(await script.text()).toBe(exercise("loss").visible.script);
});

test("hints are given one at a time, counted from 1", async () => {
  const { hints } = exercise("loss");
  const take = (number: string) => visitor().send("POST", `/api/exercises/loss/hints/${number}`, {});
  expect(Hint.parse(await (await take("1")).json())).toEqual({ number: 1, hint: hints[0] });
  for (const number of ["0", String(hints.length + 1), "length", "1.5", "0x1", "1e0", "%20 1", "-1"]) {
    expect((await take(number)).status, number).toBe(404);
  }
});

test("a trace comes as the reference draws it; an exercise without one has none", async () => {
  const reference = (slug: string) => visitor().get(`/api/exercises/${slug}/reference`, Reference);
  const traced = [...server.services.course.current().exercises.values()].find(
    ({ visible }) => visible.hasTrace,
  )!;
  const drawn = await reference(traced.slug);
  expect(drawn).toEqual(await server.services.pool.reference(traced));
  expect(drawn).not.toBeNull();
  expect(await reference("loss")).toBeNull();
});

test("recorded answers are for visible test cases alone, and no mistake's name is with them", async () => {
  const recordings = await visitor().get("/api/exercises/loss/recordings", Recordings);
  expect(recordings.length).toBeGreaterThan(0);
  const names = exercise("loss").mistakes.map(({ name }) => name);
  expect(names.filter((name) => JSON.stringify(recordings).includes(name))).toEqual([]);
  const visible = new Set(exercise("loss").visible.tests.map(({ name }) => `visible: ${name}`));
  expect(
    recordings.flatMap(({ answers }) => Object.keys(answers)).filter((key) => !visible.has(key)),
  ).toEqual([]);
});

test.each([
  "/api",
  "/api/nothing",
  "/api/exercises/nowhere",
  "/api/exercises/loss/solution",
  "/api/exercises/loss/tests-0.js",
  "/api/submissions",
  "/api/submissions?exercise=loss&exercise=step",
  "/api/submissions/not-an-id",
  "/assets/nothing.js",
])("%s is answered 404, in a sentence", async (path) => {
  const { status, error } = await refusal(await visitor().fetch(path));
  expect(status).toBe(404);
  expect(error).toMatch(/^[A-Z].*\.$/);
});

test("pages load nothing from elsewhere and cannot be framed", async () => {
  const { headers } = await visitor().fetch("/healthz");
  const policy = headers.get("Content-Security-Policy")!.split(";");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(headers.has("X-Powered-By")).toBe(false);
});
