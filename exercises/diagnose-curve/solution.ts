/** What a loss curve says about its run. */
export type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/**
 * Names what is wrong with a run by its losses, the worst first: early returns keep the order.
 *
 * `every(Number.isFinite)` must come before any comparison: every comparison with NaN is false, and
 * the run would be called converging.
 */
export function diagnose(losses: number[]): Diagnosis {
  const first = losses[0];
  const last = losses[losses.length - 1];
  if (!losses.every(Number.isFinite) || last > first) return "diverging";
  const changes = losses.slice(1).map((loss, i) => loss - losses[i]);
  if (flips(changes) > changes.length / 2) return "oscillating";
  if (last > 0.9 * first) return "slow";
  return "converging";
}

/** How often the change flips its sign: two changes in a row have different signs if their product is negative. */
function flips(changes: number[]): number {
  return changes.slice(1).filter((change, i) => change * changes[i] < 0).length;
}
