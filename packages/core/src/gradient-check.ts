import type { Batch } from "./batch-sampler.ts";
import type { Objective } from "./objective.ts";
import type { Vector } from "./vector.ts";

/**
 * The gradient by central differences, to check a derived one against.
 *
 *     ∂J/∂θᵢ ≈ (J(θ + h eᵢ) − J(θ − h eᵢ)) / 2h        h = ∛ε · max(1, |θᵢ|)
 *
 * The step balances truncation (h²) against rounding (ε/h), which leaves about ten digits where J is
 * of size 1 (Press et al., Numerical Recipes, §5.7).
 */
export function finiteDifferences(objective: Objective, theta: Vector, batch?: Batch): Vector {
  return theta.map((center, i) => {
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(center));
    const at = (coordinate: number) => objective.value(theta.with(i, coordinate), batch);
    return (at(center + h) - at(center - h)) / (2 * h);
  });
}

/**
 * How far an objective's gradient is from finite differences: the largest |difference| / max(1, |gradient|).
 *
 * Below 1e-6 the derivation is right; an error in a formula is rarely below 1e-2.
 */
export function gradientError(objective: Objective, theta: Vector, batch?: Batch): number {
  const derived = objective.gradient(theta, batch);
  const measured = finiteDifferences(objective, theta, batch);
  return derived.reduce(
    (worst, g, i) => Math.max(worst, Math.abs(g - measured[i]) / Math.max(1, Math.abs(g))),
    0,
  );
}
