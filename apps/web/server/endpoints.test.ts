import { afterAll, beforeAll, expect, test } from "vitest";
import { apiPath, type EndpointName, endpointOf, endpoints, type Params } from "../shared/endpoints.ts";
import { startServer, Visitor } from "./fixture.ts";
import { declared } from "./routes/route.ts";

/** A traced exercise, so that its reference is not null. */
const slug = "momentum";
const exercise = () => server.services.course.current().exercises.get(slug)!;

let server: Awaited<ReturnType<typeof startServer>>;
let student: Visitor;
let params: { [Name in EndpointName]: Params<Name> };

beforeAll(async () => {
  server = await startServer();
  student = new Visitor(server.url);
  const { id } = await student.submit(slug, exercise().mistakes[0].source);
  await student.events(id);
  await student.submit("step", "export const step = 1;");
  params = {
    course: {},
    lesson: { slug: "momentum" },
    exercise: { slug },
    visibleTests: { slug, hash: exercise().terms.visible.testsHash },
    recordings: { slug },
    reference: { slug },
    hint: { slug, number: "1" },
    solution: { slug },
    submit: {},
    submissions: { exercise: slug },
    submission: { id },
    submissionEvents: { id },
    draft: { slug },
    saveDraft: { slug },
    work: {},
  };
}, 120_000);
afterAll(() => server.close());

const bodies: Partial<Record<EndpointName, object>> = {
  submit: { exercise: slug, source: "// another" },
  saveDraft: { source: "// draft", base: 0 },
};

/** What an endpoint sends, each event of a stream by itself. */
async function sent(name: EndpointName): Promise<unknown[]> {
  const { method, status = 200, content } = endpointOf(name);
  const path = apiPath(name, params[name]);
  const response =
    method === "GET" ? await student.fetch(path) : await student.send(method, path, bodies[name] ?? {});
  expect(response.status).toBe(status);
  const text = await response.text();
  if (content === "script") return [text];
  if (content === "events")
    return Array.from(text.matchAll(/^data: (.*)$/gm), ([, data]) => JSON.parse(data));
  return [JSON.parse(text)];
}

/** Saved first, so that the draft is there to be read. */
const names: EndpointName[] = ["saveDraft", ...(Object.keys(endpoints) as EndpointName[])];

test("every endpoint sends what it declares, and no key besides", async () => {
  // Its solution is shown to one who has passed.
  await student.events((await student.submit(slug, exercise().solution)).id);
  for (const name of new Set(names)) {
    const answers = await sent(name);
    expect(answers.length, name).toBeGreaterThan(0);
    for (const answer of answers) expect(endpointOf(name).answer.parse(answer), name).toEqual(answer);
  }
});

test("what an endpoint does not declare is not sent, and what lacks a key is no answer", () => {
  const hint = { number: 1, hint: "Which sign?" };
  expect(declared("hint", { ...hint, ...{ solution: "secret" } })).toEqual(hint);
  expect(() => declared("hint", { number: 1 } as never)).toThrow('The answer of "hint"');
});
