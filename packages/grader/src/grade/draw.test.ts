import { beforeAll, expect, test } from "vitest";
import { blanked, limits, openSandbox } from "../sandbox/fixture.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Trace } from "../test-case.ts";
import { draw } from "./draw.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

const terms = { exercise: "walk", maxPoints: 10, limits, testsHash: "tests" };
const axis = { label: "x", from: -4, to: 4 };

/** Three steps from (4, 0), and the loss x². */
const trace: Trace = {
  kind: "contour",
  x: axis,
  y: axis,
  loss: (x) => x * x,
  paths({ student }) {
    const walk: [number, number][] = [[4, 0]];
    let here = { at: [4, 0] };
    for (let t = 0; t < 3; t++) {
      here = student.step(here);
      walk.push([here.at[0], here.at[1]]);
    }
    return { walk };
  },
};

const curves: Trace = {
  kind: "curves",
  x: "epoch",
  y: "rate",
  lines: ({ student }) => ({
    first: [0, 1].map((t) => student.first(t)),
    second: [0, 1].map((t) => student.second(t)),
  }),
};

async function drawWith(source: string, what = trace) {
  return draw(sandbox, { js: blanked(source) }, what, terms);
}

const lost = Number.NaN;

test("a trace comes as its points and the loss at each", async () => {
  const drawing = await drawWith("export const step = ({ at: [x, y] }) => ({ at: [x / 2, y + 1] })");
  expect(drawing).toMatchObject({
    paths: {
      walk: [
        [4, 0],
        [2, 1],
        [1, 2],
        [0.5, 3],
      ],
    },
    losses: { walk: [16, 4, 1, 0.25] },
  });
  expect(drawing).not.toHaveProperty("error");
});

test("what was drawn before the code threw is kept, with what it threw", async () => {
  const source = `export function step({ at: [x] }) {
    if (x < 2) throw new Error("too far");
    return { at: [x - 2, 0] };
  }`;
  expect(await drawWith(source)).toMatchObject({
    error: expect.stringContaining("too far"),
    paths: {
      walk: [
        [4, 0],
        [2, 0],
        [0, 0],
        [lost, lost],
      ],
    },
  });
});

test.for([
  ["never ends", "while (x === 2);"],
  ["returns what is no point", "if (x === 2) return undefined;"],
])("so is what it drew before it %s", async ([, line]) => {
  const source = `export function step({ at: [x] }) { ${line} return { at: [x - 1, 0] }; }`;
  expect(await drawWith(source)).toMatchObject({
    error: expect.any(String),
    paths: {
      walk: [
        [4, 0],
        [3, 0],
        [2, 0],
        [lost, lost],
      ],
    },
  });
});

test("code that fails at once draws nothing, and says why", async () => {
  expect(await drawWith("export const step = () => { throw new Error('Not written yet') }")).toEqual({
    error: expect.stringContaining("Not written yet"),
  });
  expect(await drawWith("export const step = () => 7")).toEqual({
    error: "what your function returned could not be drawn",
  });
  expect(await drawWith("export const other = 1")).toEqual({ error: expect.stringContaining("step") });
});

test("one function that fails leaves the other lines as they are", async () => {
  const source =
    "export const first = (t) => t + 1; export const second = () => { throw new Error('later') }";
  expect(await drawWith(source, curves)).toMatchObject({
    error: expect.stringContaining("later"),
    lines: { first: [1, 2], second: [lost, lost] },
  });
});

test("a trace that fails by itself says so", async () => {
  const lines = () => {
    throw new Error("no lines");
  };
  expect(await drawWith("", { ...curves, lines })).toEqual({ error: "the trace itself failed: no lines" });
});
