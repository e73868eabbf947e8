type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/** A loss may be infinite in the middle of a run, and finite at the end. Which of the losses do you look at? */
export function diagnose(losses: number[]): Diagnosis {
  const first = losses[0];
  const last = losses[losses.length - 1];
  if (!Number.isFinite(last) || last > first) return "diverging";
  let flips = 0;
  for (let i = 2; i < losses.length; i++) {
    const before = losses[i - 1] - losses[i - 2];
    const change = losses[i] - losses[i - 1];
    if (before * change < 0) flips += 1;
  }
  if (flips > (losses.length - 1) / 2) return "oscillating";
  if (last > 0.9 * first) return "slow";
  return "converging";
}
