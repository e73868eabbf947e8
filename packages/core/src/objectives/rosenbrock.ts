import type { Objective } from "../objective.ts";
import { vec } from "../vector.ts";

/**
 * Rosenbrock's banana (1960): a bent valley whose floor hardly falls towards (a, a²), where J = 0.
 *
 *     J(x, y) = (a − x)² + b (y − x²)²
 */
export function rosenbrock({ a = 1, b = 100 }: { a?: number; b?: number } = {}): Objective {
  return {
    value: ([x, y]) => (a - x) ** 2 + b * (y - x * x) ** 2,
    gradient: ([x, y]) => vec(-2 * (a - x) - 4 * b * x * (y - x * x), 2 * b * (y - x * x)),
  };
}
