import { nonNegative, wholeNumber } from "../argument.ts";
import { normal, type Random, seeded } from "../random.ts";
import type { Examples } from "./examples.ts";

/**
 * Two half circles that hold each other, target 0 the upper and 1 the lower: no line tells them apart.
 *
 * The upper has radius 1 about (0, 0), the lower about (1, ½). Both coordinates stray by `noise`.
 * The same seed draws the same points in every JavaScript engine.
 */
export function twoMoons(options: { count?: number; noise?: number; seed?: number } = {}): Examples {
  const count = wholeNumber("count", options.count ?? 200);
  const noise = nonNegative("noise", options.noise ?? 0.1);
  const random = seeded(options.seed ?? 2);
  const targets = Array.from({ length: count }, (_, i) => i % 2);
  const inputs = targets.map((moon) => {
    const [x, y] = halfCircle(random);
    const [px, py] = moon === 0 ? [x, y] : [1 - x, 0.5 - y];
    return [px + noise * normal(random), py + noise * normal(random)];
  });
  return { inputs, targets };
}

/** A point drawn evenly from the upper half of the unit circle: one drawn from the disc, moved to its rim. */
function halfCircle(random: Random): [number, number] {
  for (;;) {
    const x = 2 * random() - 1;
    const y = random();
    const r = Math.sqrt(x * x + y * y);
    if (r > 0 && r <= 1) return [x / r, y / r];
  }
}
