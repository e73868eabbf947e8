import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { found, leaksIn, secretsOf } from "./secrets.ts";
import { exerciseSlugs, root } from "./workspace.ts";

test("no answer of the API holds a line of a hidden test, a solution or a mistake", async ({ request }) => {
  for (const slug of exerciseSlugs()) {
    const view = await (await request.get(`/api/exercises/${slug}`)).json();
    const answers = [
      JSON.stringify(view),
      ...Object.values(view).filter((value) => typeof value === "string"),
    ];
    const below = (paths: string[]) => paths.map((path) => `/api/exercises/${slug}/${path}`);
    for (const url of [view.testsUrl, ...below(["recordings", "reference", "hidden"])]) {
      answers.push(await (await request.get(url)).text());
    }
    for (const url of below(["hints/1", "hints/2", "hints/3", "solution"])) {
      answers.push(await (await request.post(url)).text());
    }
    const secrets = secretsOf(slug);
    expect(secrets.length, slug).toBeGreaterThan(10);
    expect(found(answers.join("\n"), secrets), slug).toEqual([]);
  }
});

test("nothing in the built client holds one either", () => {
  expect(leaksIn(join(root, "apps/web/dist"))).toEqual([]);
});
