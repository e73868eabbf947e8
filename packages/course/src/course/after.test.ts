import { spawnSync } from "node:child_process";
import { join } from "node:path";
import {
  accumulate,
  asExamples,
  cosineAnnealing,
  descend,
  houses,
  linearRegression,
  logisticRegression,
  momentum,
  nesterov,
  sgd,
  standardize,
  stepDecay,
  updatesPerEpoch,
  type Vector,
  vec,
  warmUp,
} from "@graded-descent/core";
import { expect, test } from "vitest";
import { loadCourse } from "./course.ts";

/** What each after.md shows in Python: it compiles, prints what its comments say, and core computes the same. */
const { exercises, parts } = await loadCourse(join(import.meta.dirname, "../../../../exercises"));
const listed = parts
  .flatMap(({ items }) => items)
  .flatMap((item) => ("exercise" in item ? [exercises.get(item.exercise)!] : []));

const blocks = listed.flatMap(({ slug, after = "" }) =>
  [...after.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(([, code]) => ({
    slug,
    library: /^# (NumPy|PyTorch)\n/.exec(code)?.[1],
    code,
  })),
);

const numbersIn = (text: string) => [...text.matchAll(/-?\d+(\.\d*)?/g)].map(([number]) => Number(number));

/** What the comments beside and below the prints say is printed. */
const printed = (code: string) =>
  [...code.matchAll(/^( *print\(.*\) {2}| *)# ((?:\[|-?\d|True).*)$/gm)].flatMap(([, , said]) =>
    numbersIn(said),
  );

const expectNear = (actual: number[], wanted: number[], what: string) => {
  expect(actual, what).toHaveLength(wanted.length);
  for (const [i, number] of wanted.entries())
    expect(Math.abs(actual[i] - number), `${what}: ${actual[i]} for ${number}`).toBeLessThan(
      Math.max(6e-4, 1e-5 * Math.abs(number)),
    );
};

const four = linearRegression(asExamples(houses));
const start = vec(150, 50);
const gradientOf = (...numbers: number[]) => [...four.gradient(start, Uint32Array.from(numbers))];
const epochOf = (batchSize: number) =>
  descend(four, sgd({ learningRate: 0.01 }), { start, epochs: 1, batchSize });
const end = (batchSize: number) => [...epochOf(batchSize).path.at(-1)!];
const { mean, deviation } = standardize(houses.map(({ size }) => size));

/** Where a rule goes from 10, by the gradient at each point. */
function walk<State>(rule: Parameters<typeof descend<State>>[1], gradient: (x: number) => number) {
  const objective = { value: () => 0, gradient: ([x]: Vector) => vec(gradient(x)) };
  return descend(objective, rule, { start: vec(10), epochs: 3 }).path.map(([x]) => x);
}
const rolled = walk(momentum({ learningRate: 0.1, beta: 0.9 }), () => 4).slice(1, 4);
const led = walk(nesterov({ learningRate: 0.1, beta: 0.5 }), (x) => 2 * x);
const ahead = [1, 2].map((t) => led[t] + 0.5 * (led[t] - led[t - 1]));

const onePixel = logisticRegression({ inputs: [[1]], targets: [1] });
const classifier = descend(onePixel, sgd({ learningRate: Math.log(3) }), { start: vec(0, 0), epochs: 2 });
const weights = classifier.path.slice(1).map(([w]) => w);

const stairs = stepDecay(0.1, { every: 10, factor: 0.5 });
const cosine = cosineAnnealing(1, { steps: 20, floor: 0.2 });
const warmed = [0, 1, 2, 3, 4].map((s) => warmUp(0.4, { steps: 4 })(s));
const noise = (3125 / 3 / 2) * (1 - 2 / 4);

const both = (numbers: number[]) => ({ NumPy: numbers, PyTorch: numbers });

/** What each block prints, by core or by exact arithmetic. */
const expected: Record<string, { NumPy: number[]; PyTorch: number[] }> = {
  "predict-price": both([200, 275, 350, 425]),
  loss: { NumPy: [four.value(start)], PyTorch: [2 * four.value(start)] },
  "one-house-gradient": both(gradientOf(1)),
  "average-gradient": {
    NumPy: gradientOf(0, 1, 2, 3),
    PyTorch: [...gradientOf(0, 1, 2, 3), ...gradientOf(0, 1, 2, 3).map((part) => 4 * part)],
  },
  step: both(end(4)),
  "batch-descent": both(end(4)),
  "stochastic-descent": both(end(1)),
  batches: both([1, 2, 3, 4, 5, 6, 7]),
  "mini-batch-descent": both(end(2)),
  "count-updates": {
    NumPy: [1000, 1, 50, 64].map((size) => updatesPerEpoch(1000, size)),
    PyTorch: [false, true].map((dropLast) => updatesPerEpoch(1000, 64, { dropLast })),
  },
  shuffle: both([0, 1, 2, 3]),
  standardize: {
    NumPy: [mean, deviation, ...houses.map(({ size }) => (size - mean) / deviation)],
    PyTorch: [deviation * Math.sqrt(4 / 3), deviation],
  },
  "gradient-noise": { NumPy: [noise, noise], PyTorch: [noise] },
  "choose-batch-size": both([16, 32, 32, 128]),
  "accumulate-gradients": both([
    ...accumulate([
      { size: 3, gradient: Float64Array.from(gradientOf(0, 1, 2)) },
      { size: 1, gradient: Float64Array.from(gradientOf(3)) },
    ]),
  ]),
  momentum: both(rolled),
  nesterov: { NumPy: [led[1], ahead[0], led[2], ahead[1]], PyTorch: ahead },
  adagrad: { NumPy: [7 - (0.3 * 4) / (5 + 1), 7 + 0.3 / (1 + 1)], PyTorch: [7 + 0.3 / (1 + 1)] },
  rmsprop: { NumPy: [7 - (0.3 * 8) / (5 + 1), 7 + (0.3 * 2) / (1 + 1)], PyTorch: [7 + (0.3 * 2) / (1 + 1)] },
  adam: both([7 - (0.5 * 4) / (4 + 1)]),
  "learning-rate-schedules": {
    NumPy: [...[0, 9, 10, 20].map(stairs), ...[0, 9, 10, 20].map(cosine), ...warmed],
    PyTorch: [...[9, 10].map(stairs), ...[10, 20].map(cosine), ...warmed],
  },
  "diagnose-curve": both([4, 5]),
  "training-loop": both([epochOf(2).losses.at(-1)!]),
  "cats-and-dogs": { NumPy: weights.flatMap((w) => [w, w]), PyTorch: weights },
};

test.each(listed.map((exercise) => [exercise.slug, exercise] as const))(
  "%s ends with the same in NumPy and PyTorch, how they differ, and a question",
  (slug, { after }) => {
    expect(after).toMatch(
      /^## The same in NumPy and PyTorch\n[\s\S]*\*\*Where they differ\.\*\*[\s\S]*\*\*To think about\.\*\*[\s\S]*\?\n$/,
    );
    expect(blocks.filter((block) => block.slug === slug).map(({ library }) => library)).toEqual([
      "NumPy",
      "PyTorch",
    ]);
  },
);

test.each(blocks)("$slug says of $library what core computes", ({ slug, library, code }) => {
  const { [library as "NumPy" | "PyTorch"]: wanted } = expected[slug];
  expectNear(printed(code), wanted, slug);
});

/** Compiles every block; runs those whose library is there, and returns what each of these prints. */
const RUN = `
import contextlib, io, json, sys
prints = []
for block in json.load(sys.stdin):
    code = compile(block["code"], block["slug"], "exec")
    try:
        __import__({"NumPy": "numpy", "PyTorch": "torch"}[block["library"]])
    except ImportError:
        prints.append(None)
        continue
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})
    prints.append(out.getvalue())
json.dump(prints, sys.stdout)
`;

test("the Python compiles where there is Python, and prints what it says where its library is", () => {
  const python = spawnSync("python3", ["-c", RUN], { input: JSON.stringify(blocks), encoding: "utf8" });
  if (python.error && "code" in python.error && python.error.code === "ENOENT") return;
  expect(python.stderr).toBe("");
  const prints: (string | null)[] = JSON.parse(python.stdout);
  for (const [i, { slug, library, code }] of blocks.entries())
    if (prints[i] !== null) expectNear(numbersIn(prints[i]), printed(code), `${slug}, ${library}`);
});
