import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CourseView, ExerciseView } from "../shared/api.ts";
import { courseDir, emptyFolder, startServer, Visitor } from "./fixture.ts";

let server: Awaited<ReturnType<typeof startServer>>;
let overlay: Awaited<ReturnType<typeof emptyFolder>>;

const PRIVATE_HINT = "Which of the two hundred parameters did you leave behind?";

/** Private tests of one exercise, and a private mistake that its visible tests notice too. */
async function writeOverlay(folder: string): Promise<void> {
  await mkdir(join(folder, "step/tests"), { recursive: true });
  await mkdir(join(folder, "step/mistakes"));
  const test = `{ name: "steps far", run({ student, check }) {
    check.close(student.step([123456.75], [98765.5], 2), [-74074.25], "Kept away from every student.");
  } }`;
  await writeFile(join(folder, "step/tests/hidden.ts"), `export default [${test}];\n`);
  const mistake = "export const step = (params: number[]) => params.map((theta) => theta - 31415.926);";
  await writeFile(
    join(folder, "step/mistakes/steps-alike.wrong-answer.ts"),
    `/** ${PRIVATE_HINT} */\n${mistake}\n`,
  );
}

beforeAll(async () => {
  overlay = await emptyFolder();
  await writeOverlay(overlay.folder);
  server = await startServer(courseDir, { overlay: overlay.folder });
}, 120_000);
afterAll(async () => {
  await server.close();
  await overlay.remove();
});

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
  const { parts } = await student.get("/api/course", CourseView);
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
    .filter((piece) => !given.includes(piece))
    .concat(PRIVATE_HINT);
  expect(secrets.join("\n")).toMatch(/123456\.75[\s\S]*31415\.926/);
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
    for (let n = 1; n <= view.hintCount; n++) {
      answers.push(await (await student.send("POST", `${path}/hints/${n}`, {})).text());
    }
  }
  const sent = answers.join("\n");
  const inJson = (piece: string) => JSON.stringify(piece).slice(1, -1);
  expect(secrets.filter((piece) => sent.includes(piece) || sent.includes(inJson(piece)))).toEqual([]);
}, 120_000);
