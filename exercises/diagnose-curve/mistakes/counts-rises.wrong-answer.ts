type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/** Your count is of steps that go up. Does a curve that only ever rises turn round? */
export function diagnose(losses: number[]): Diagnosis {
  const first = losses[0];
  const last = losses[losses.length - 1];
  if (!losses.every(Number.isFinite) || last > first) return "diverging";
  const rises = losses.filter((loss, i) => i > 0 && loss > losses[i - 1]).length;
  if (rises > (losses.length - 1) / 2) return "oscillating";
  if (last > 0.9 * first) return "slow";
  return "converging";
}
