import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { exerciseFile, exerciseSlugs, root } from "./workspace.ts";

const DISTINCTIVE = 30; // shorter lines are too alike everywhere to give anything away

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** Lines of hidden tests, solutions, the other accepted ones among them, and mistakes that students are given nowhere else. */
function secretsOf(slug: string): string[] {
  const open = ["README.md", "starter.ts", "tests/visible.ts"]
    .map((path) => exerciseFile(slug, path))
    .join("\n");
  const folder = join(root, "exercises", slug);
  const others = ["accepted", "mistakes"].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
  );
  const closed = ["solution.ts", "tests/hidden.ts", ...others].map((path) => exerciseFile(slug, path));
  return closed
    .flatMap((source) => source.split("\n"))
    .map(squeeze)
    .filter((line) => line.length >= DISTINCTIVE && !/^(\/?\*|\/\/|import )/.test(line))
    .filter((line) => !squeeze(open).includes(line));
}

const found = (text: string, secrets: string[]) => secrets.filter((secret) => squeeze(text).includes(secret));

test("no answer of the API holds a line of a hidden test, a solution or a mistake", async ({ request }) => {
  for (const slug of exerciseSlugs()) {
    const view = await (await request.get(`/api/exercises/${slug}`)).json();
    const answers = [
      JSON.stringify(view),
      ...Object.values(view).filter((value) => typeof value === "string"),
    ];
    const paths = ["recordings", "reference", "hints/1", "hints/2", "hints/3", "solution", "hidden"];
    for (const url of [view.testsUrl, ...paths.map((path) => `/api/exercises/${slug}/${path}`)]) {
      answers.push(await (await request.get(url)).text());
    }
    const secrets = secretsOf(slug);
    expect(secrets.length, slug).toBeGreaterThan(10);
    expect(found(answers.join("\n"), secrets), slug).toEqual([]);
  }
});

test("nothing in the built client holds one either", () => {
  const assets = join(root, "apps/web/dist");
  const built = readdirSync(assets, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|html|css|map)$/.test(name))
    .map((name) => squeeze(readFileSync(join(assets, name), "utf8")));
  const names = exerciseSlugs().flatMap((slug) =>
    [...exerciseFile(slug, "tests/hidden.ts").matchAll(/^ {4}name: "(.+)"/gm)].map(([, name]) => name),
  );
  const secrets = [...exerciseSlugs().flatMap(secretsOf), ...names];
  expect(secrets.filter((secret) => built.some((text) => text.includes(secret)))).toEqual([]);
});
