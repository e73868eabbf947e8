import { nonNegative, wholeNumber } from "../argument.ts";
import { normal, seeded } from "../random.ts";
import type { House } from "./houses.ts";

/**
 * Houses that lie about the line price = 200 · size, not on it, so that no line has a loss of 0.
 *
 * Sizes are even between 1 and 2.5 thousand square feet; prices stray by `noise` thousand dollars.
 * On these, stochastic descent at a constant rate never settles. The same seed draws the same houses.
 */
export function noisyHouses(options: { count?: number; noise?: number; seed?: number } = {}): House[] {
  const count = wholeNumber("count", options.count ?? 100);
  const noise = nonNegative("noise", options.noise ?? 25);
  const random = seeded(options.seed ?? 7);
  return Array.from({ length: count }, () => {
    const size = 1 + 1.5 * random();
    return { size, price: 200 * size + noise * normal(random) };
  });
}
