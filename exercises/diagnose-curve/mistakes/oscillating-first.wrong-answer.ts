type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/** Some curves oscillate and end above their start. Which name comes first in the task? */
export function diagnose(losses: number[]): Diagnosis {
  const first = losses[0];
  const last = losses[losses.length - 1];
  if (!losses.every(Number.isFinite)) return "diverging";
  let flips = 0;
  for (let i = 2; i < losses.length; i++) {
    const before = losses[i - 1] - losses[i - 2];
    const change = losses[i] - losses[i - 1];
    if (before * change < 0) flips += 1;
  }
  if (flips > (losses.length - 1) / 2) return "oscillating";
  if (last > first) return "diverging";
  if (last > 0.9 * first) return "slow";
  return "converging";
}
