type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/** The best of all curves, one that ends near zero, is slow by your rule. Is 0.9 what is left, or what is gone? */
export function diagnose(losses: number[]): Diagnosis {
  const first = losses[0];
  const last = losses[losses.length - 1];
  if (!losses.every(Number.isFinite) || last > first) return "diverging";
  let flips = 0;
  for (let i = 2; i < losses.length; i++) {
    const before = losses[i - 1] - losses[i - 2];
    const change = losses[i] - losses[i - 1];
    if (before * change < 0) flips += 1;
  }
  if (flips > (losses.length - 1) / 2) return "oscillating";
  if (last > 0.1 * first) return "slow";
  return "converging";
}
