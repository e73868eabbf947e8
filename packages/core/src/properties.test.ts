import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accumulated,
  adagrad,
  adam,
  clip,
  descend,
  type Examples,
  epoch,
  fit,
  gradientNoise,
  linearRegression,
  momentum,
  nadam,
  norm,
  type Objective,
  type Optimizer,
  quadratic,
  rmsprop,
  seeded,
  sgd,
  standardize,
  type Vector,
  varianceOfMean,
} from "./index.ts";

fc.configureGlobal({ seed: 20260101 }); // the same cases in every run

const number = fc.double({ min: -10, max: 10, noNaN: true });
const seed = fc.nat();

/** Rows of two inputs and a target. */
const examples = (count: { minLength: number; maxLength: number }) =>
  fc
    .array(fc.tuple(number, number, number), count)
    .map((rows): Examples => ({ inputs: rows.map(([a, b]) => [a, b]), targets: rows.map(([, , y]) => y) }));

const optimizer = fc.constantFrom<Optimizer<unknown>[]>(
  sgd({ learningRate: 0.01, momentum: 0.9, nesterov: true, weightDecay: 0.1 }),
  momentum({ learningRate: 0.01 }),
  adagrad({ learningRate: 0.1 }),
  rmsprop({ learningRate: 0.01, centered: true }),
  adam({ learningRate: 0.01, amsgrad: true }),
  nadam({ learningRate: 0.01 }),
);

function close(actual: Vector, expected: Vector, tolerance = 1e-9): void {
  actual.forEach((x, i) => {
    expect(Math.abs(x - expected[i])).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected[i])));
  });
}

test("permuting the coordinates permutes the path", () => {
  fc.assert(
    fc.property(
      optimizer,
      fc.array(fc.tuple(number, fc.nat(20)), { minLength: 1, maxLength: 6 }),
      (rule, axes) => {
        const walk = (order: typeof axes): Vector => {
          const bowl = quadratic(
            order.map(([, steepness], i) => order.map((_, j) => (i === j ? steepness : 0))),
          );
          const start = Float64Array.from(order, ([x]) => x);
          return descend(bowl, rule, { start, epochs: 10 }).path.at(-1)!;
        };
        expect(walk(axes.toReversed())).toEqual(walk(axes).toReversed());
      },
    ),
  );
});

const scaled = ({ value, gradient }: Objective, factor: number): Objective => ({
  value: (theta) => factor * value(theta),
  gradient: (theta) => gradient(theta).map((g) => factor * g),
});

test("scaling the loss scales SGD's step and leaves Adam's almost alone", () => {
  const steep = fc.double({ min: 1, max: 50, noNaN: true });
  const away = fc.double({ min: 0.5, max: 10, noNaN: true });
  fc.assert(
    fc.property(steep, away, fc.constantFrom(2, 1024, 2 ** 20), (a, x, factor) => {
      const bowl = quadratic([[a]]);
      const start = Float64Array.of(x);
      const stride = (objective: Objective, rule: Optimizer<unknown>) =>
        x - descend(objective, rule, { start, epochs: 1 }).path[1][0];
      const descent = sgd({ learningRate: 1e-9 });
      const adaptive = adam({ learningRate: 0.01 });
      expect(stride(scaled(bowl, factor), descent) / stride(bowl, descent) / factor).toBeCloseTo(1, 4);
      expect(stride(scaled(bowl, factor), adaptive) / stride(bowl, adaptive)).toBeCloseTo(1, 6);
    }),
  );
});

test("a batch of all examples is batch descent, whatever the order", () => {
  fc.assert(
    fc.property(optimizer, examples({ minLength: 1, maxLength: 12 }), seed, (rule, data, s) => {
      const objective = linearRegression(data);
      const run = { start: Float64Array.of(1, -1, 0.5), epochs: 3 };
      const batch = fit(objective, rule, { ...run, batchSize: data.inputs.length, losses: "none" });
      expect(fit(objective, rule, { ...run, losses: "none" })).toEqual(batch);
      expect(batch.updates).toBe(3);
      const shuffled = [...epoch(data.inputs.length, data.inputs.length, seeded(s))];
      close(objective.gradient(run.start, shuffled[0]), objective.gradient(run.start));
    }),
  );
});

test("batches of one are stochastic descent, an example after the other", () => {
  fc.assert(
    fc.property(examples({ minLength: 1, maxLength: 12 }), (data) => {
      const { params } = fit(linearRegression(data), sgd({ learningRate: 0.001 }), {
        start: new Float64Array(3),
        epochs: 1,
        batchSize: 1,
      });
      let [w1, w2, b] = [0, 0, 0];
      data.inputs.forEach(([x1, x2], i) => {
        const error = w1 * x1 + w2 * x2 + b - data.targets[i];
        w1 -= 0.001 * error * x1;
        w2 -= 0.001 * error * x2;
        b -= 0.001 * error;
      });
      close(params, Float64Array.of(w1, w2, b), 1e-12);
    }),
  );
});

test("accumulated parts are the large batch", () => {
  fc.assert(
    fc.property(
      examples({ minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 31 }),
      (data, partSize) => {
        const objective = linearRegression(data);
        const theta = Float64Array.of(1, -2, 3);
        close(accumulated(objective, partSize).gradient(theta), objective.gradient(theta));
      },
    ),
  );
});

test("every epoch holds every example once, whatever the sizes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 70 }), seed, (count, size, s) => {
      const batches = [...epoch(count, size, seeded(s))];
      const seen = batches.flatMap((batch) => [...batch]).sort((a, b) => a - b);
      expect(seen).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
    }),
  );
});

test("the variance of a batch's gradient is S²/b · (1 − b/N), taken over every batch there is", () => {
  fc.assert(
    fc.property(examples({ minLength: 2, maxLength: 7 }), fc.integer({ min: 1, max: 7 }), (data, size) => {
      const count = data.inputs.length;
      const batchSize = Math.min(size, count);
      const objective = linearRegression(data);
      const theta = Float64Array.of(0.5, -0.5, 1);
      const full = objective.gradient(theta);
      const distances = subsets(count, batchSize).map((batch) => {
        const g = objective.gradient(theta, Uint32Array.from(batch));
        return norm(g.map((gi, i) => gi - full[i])) ** 2;
      });
      const mean = distances.reduce((sum, d) => sum + d, 0) / distances.length;
      const noise = gradientNoise(objective, theta, { batchSize });
      expect(Math.abs(noise - mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, mean));
    }),
  );
});

/** Every list of `size` different numbers below `count`, in ascending order. */
function subsets(count: number, size: number): number[][] {
  if (size === 0) return [[]];
  if (size > count) return [];
  const withLast = subsets(count - 1, size - 1).map((subset) => [...subset, count - 1]);
  return [...subsets(count - 1, size), ...withLast];
}

test("noise falls as 1/b with replacement, and faster without", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (count, size) => {
      const batchSize = Math.min(size, count);
      const single = varianceOfMean(1, { batchSize: 1, count, replacement: true });
      const drawn = varianceOfMean(1, { batchSize, count, replacement: true });
      expect(drawn * batchSize).toBeCloseTo(single, 12);
      expect(varianceOfMean(1, { batchSize, count })).toBeLessThanOrEqual(drawn);
    }),
  );
});

test("no run changes its arguments", () => {
  fc.assert(
    fc.property(optimizer, examples({ minLength: 2, maxLength: 9 }), seed, (rule, data, s) => {
      const start = Float64Array.of(1, 2, 3);
      const before = JSON.stringify({ data, start });
      const objective = linearRegression(data);
      fit(objective, rule, { start, epochs: 2, batchSize: 2, random: seeded(s) });
      descend(objective, rule, { start, epochs: 2, batchSize: 2, random: seeded(s) });
      expect(JSON.stringify({ data, start })).toBe(before);
    }),
  );
});

test("a run cut anywhere and resumed ends where the whole run ends, bit for bit", () => {
  fc.assert(
    fc.property(
      optimizer,
      examples({ minLength: 2, maxLength: 9 }),
      seed,
      fc.nat(5),
      (rule, data, s, cut) => {
        const objective = linearRegression(data);
        const start = Float64Array.of(1, 2, 3);
        const random = seeded(s);
        const whole = fit(objective, rule, { start, epochs: 5, batchSize: 2, random: seeded(s) });
        const first = fit(objective, rule, { start, epochs: cut, batchSize: 2, random });
        const rest = { start: first.params, state: first.state, epochs: 5 - cut, batchSize: 2, random };
        expect(fit(objective, rule, rest).params).toEqual(whole.params);
      },
    ),
  );
});

test("clipping never lengthens, and standardizing gives mean 0 and deviation 1", () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0.001, max: 10, noNaN: true }),
      (list, limit) => {
        expect(norm(clip(Float64Array.from(list), limit))).toBeLessThanOrEqual(limit * (1 + 1e-12));
        const { scaled: values, deviation } = standardize(list);
        fc.pre(deviation > 1e-6);
        expect(values.reduce((sum, x) => sum + x, 0) / values.length).toBeCloseTo(0, 8);
        expect(values.reduce((sum, x) => sum + x * x, 0) / values.length).toBeCloseTo(1, 8);
      },
    ),
  );
});
