import { adagrad, adam, momentum, nesterov, type Optimizer, rmsprop, sgd } from "@graded-descent/core";
import { expect, test } from "vitest";
import { walk } from "./run.ts";
import { defaults } from "./state.ts";
import { studentRule } from "./student-rule.ts";
import { surfaceOf } from "./surface.ts";

const surface = surfaceOf(defaults("noisy-houses"));
const plan = { start: [-30, 60] as [number, number], updates: 25, batchSize: 10, seed: 3 };
const learningRate = () => 0.05;

type Any = Record<string, never>;
type Step = Parameters<typeof studentRule>[0];

/** The same rules by their formulas, over plain lists, as the exercises ask for them. */
const written: Record<Step, (...args: never[]) => unknown> = {
  step: (p: number[], g: number[], a: number) => p.map((pi, i) => pi - a * g[i]),
  momentum: (s: Any, g: number[], { learningRate: a, beta }: Any) => heavy(s, g, a, beta),
  nesterov: (s: Any, at: (p: number[]) => number[], { learningRate: a, beta }: Any) =>
    heavy(s, at((s.params as number[]).map((p, i) => p - beta * s.velocity[i])), a, beta),
  adagrad: (s: Any, g: number[], o: Any) => scaled(s, "sumOfSquares", g, o, 1, 1),
  rmsprop: (s: Any, g: number[], o: Any) => scaled(s, "meanSquare", g, o, o.decay, 1 - o.decay),
  adam: (s: Any, g: number[], o: Any) => {
    const t = s.t + 1;
    const m = g.map((gi, i) => o.beta1 * s.m[i] + (1 - o.beta1) * gi);
    const v = g.map((gi, i) => o.beta2 * s.v[i] + (1 - o.beta2) * gi * gi);
    const root = (i: number) => Math.sqrt(v[i] / (1 - o.beta2 ** t)) + o.epsilon;
    const move = (p: number, i: number) => p - (o.learningRate * m[i]) / (1 - o.beta1 ** t) / root(i);
    return { params: (s.params as number[]).map(move), m, v, t };
  },
};

function heavy(s: Any, g: number[], a: number, beta: number) {
  const velocity = g.map((gi, i) => beta * s.velocity[i] + a * gi);
  return { params: (s.params as number[]).map((p, i) => p - velocity[i]), velocity };
}

function scaled(s: Any, key: string, g: number[], o: Any, keep: number, add: number) {
  const squares = g.map((gi, i) => keep * s[key][i] + add * gi * gi);
  const move = (p: number, i: number) => p - (o.learningRate * g[i]) / (Math.sqrt(squares[i]) + o.epsilon);
  return { params: (s.params as number[]).map(move), [key]: squares };
}

const ours: Record<Step, Optimizer<never>> = {
  step: sgd({ learningRate }),
  momentum: momentum({ learningRate, beta: 0.9 }),
  nesterov: nesterov({ learningRate, beta: 0.9 }),
  adagrad: adagrad({ learningRate, epsilon: 1e-8 }),
  rmsprop: rmsprop({ learningRate, decay: 0.9, epsilon: 1e-8 }),
  adam: adam({ learningRate, epsilon: 1e-8 }),
} as Record<Step, Optimizer<never>>;

test.each(Object.keys(written) as Step[])("a right %s of the student's walks where ours does", (step) => {
  const ask = (_: string, args: unknown[]) => written[step](...(args as never[]));
  const mine = walk(
    surface,
    (gradientAt) => studentRule(step, { ask, learningRate, beta: 0.9, gradientAt }),
    plan,
  );
  const reference = walk(surface, () => ours[step] as Optimizer<unknown>, plan);
  expect(mine.error).toBeUndefined();
  mine.points.forEach(([x, y], i) => {
    expect(x).toBeCloseTo(reference.points[i][0], 8);
    expect(y).toBeCloseTo(reference.points[i][1], 8);
  });
});

test.each([undefined, null, 7, [1], [1, "2"], { params: [1, 2] }])(
  "a step that returns %j ends the walk, and says what was asked for",
  (answer) => {
    let calls = 0;
    const ask = (_: string, [params]: unknown[]) => (calls++ < 3 ? params : answer);
    const { points, error } = walk(
      surface,
      (gradientAt) => studentRule("step", { ask, learningRate, beta: 0.9, gradientAt }),
      plan,
    );
    expect(points.length).toBe(4);
    expect(error).toBe("`step` returned no list of 2 parameters");
  },
);
