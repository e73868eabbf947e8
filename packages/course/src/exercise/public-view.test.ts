import { join } from "node:path";
import { expect, test } from "vitest";
import { double, writeCourse } from "../fixture.ts";
import { loadExercise } from "./load.ts";
import { publicView } from "./public-view.ts";

test("the public view holds the task, the starter and the visible tests", async () => {
  const hints = 'hints: ["Add it to itself.", "x + x"]\n';
  const dir = await writeCourse({ "exercise.yaml": double["exercise.yaml"] + hints });
  const view = publicView(await loadExercise(join(dir, "double")));
  expect(view).toMatchObject({
    slug: "double",
    statement: double["README.md"],
    starter: double["starter.ts"],
    testsSource: double["tests/visible.ts"],
    tests: [{ name: "doubles three", points: 1 }],
    hintCount: 2,
  });
  expect(JSON.stringify(view)).not.toContain("x + x");
});

test("nothing of the solutions, the hidden tests or the mistakes is in the public view", async () => {
  const other = { "accepted/by-adding.ts": "export const double = (x: number) => x + x;\n" };
  const exercise = await loadExercise(join(await writeCourse(other), "double"));
  const view = JSON.stringify(publicView(exercise));
  const secrets = [
    "return 2 * x",
    "x + x",
    "negative",
    "What of the sign?",
    "square",
    exercise.terms.full.testsHash,
  ];
  for (const secret of secrets) expect(view).not.toContain(secret);
});
