import type { Objective } from "../objective.ts";
import { vec } from "../vector.ts";

/**
 * Two valleys near x = ±1, the one on the left deeper by about 2 · `tilt`: a poor minimum to be stuck in.
 *
 *     J(x, y) = (x² − 1)² + tilt · x + y²
 *
 * Both are minima while |tilt| < 8/√27 ≈ 1.54.
 */
export function doubleWell({ tilt = 0.3 }: { tilt?: number } = {}): Objective {
  return {
    value: ([x, y]) => (x * x - 1) ** 2 + tilt * x + y * y,
    gradient: ([x, y]) => vec(4 * x * (x * x - 1) + tilt, 2 * y),
  };
}
