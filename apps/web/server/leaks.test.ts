import { afterAll, beforeAll, expect, test } from "vitest";
import { Course, ExerciseView } from "../shared/api.ts";
import { startServer, Visitor } from "./testing.ts";

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.close());

/** Statements long enough to be told apart; what a comment says may be said elsewhere. */
const pieces = (code: string) =>
  code
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
    .split(/[;{}\n]/)
    .map((piece) => piece.trim())
    .filter(({ length }) => length >= 25);

test("no answer holds a piece of a hidden test, a solution or a mistake", async () => {
  const student = new Visitor(server.url);
  const text = async (path: string) => (await student.fetch(path)).text();
  const { parts } = await student.get("/api/course", Course);
  const course = server.services.course.current();
  const exercises = parts
    .flatMap(({ items }) => items)
    .flatMap(({ kind, slug }) => (kind === "exercise" ? [course.exercises.get(slug)!] : []));

  const given = exercises
    .map(({ statement, starter, visible }) => statement + starter + visible.source + visible.script)
    .join("\n");
  const secrets = exercises
    .flatMap(({ hidden, solution, accepted, mistakes }) => [
      hidden.script,
      solution,
      ...[...accepted, ...mistakes].map(({ source }) => source),
    ])
    .flatMap(pieces)
    .filter((piece) => !given.includes(piece));
  expect(secrets.length).toBeGreaterThan(10 * exercises.length);
  expect(exercises.length).toBeGreaterThan(0);

  const answers = [await text("/api/course"), await text("/api/work")];
  for (const { slug, mistakes } of exercises) {
    const path = `/api/exercises/${slug}`;
    const view = await student.get(path, ExerciseView);
    for (const who of [student, new Visitor(server.url)]) {
      const refused = await who.send("POST", `${path}/solution`, {});
      expect(refused.status, slug).toBe(403);
      answers.push(await refused.text());
    }
    const { id } = await student.submit(slug, mistakes[0].source);
    answers.push(
      JSON.stringify(await student.events(id)),
      await text(path),
      await text(view.testsUrl),
      await text(`${path}/recordings`),
      await text(`${path}/reference`),
      await text(`/api/submissions?exercise=${slug}`),
      await text(`/api/drafts/${slug}`),
      await (await student.send("PUT", `/api/drafts/${slug}`, { source: view.starter, base: 0 })).text(),
    );
    for (let n = 1; n <= view.hintCount; n++) answers.push(await text(`${path}/hints/${n}`));
  }
  const said = answers.join("\n");
  const inJson = (piece: string) => JSON.stringify(piece).slice(1, -1);
  expect(secrets.filter((piece) => said.includes(piece) || said.includes(inJson(piece)))).toEqual([]);
}, 120_000);
