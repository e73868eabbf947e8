type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

export function diagnose(losses: number[]): Diagnosis {
  const steps = losses.length - 1;
  let turns = 0;
  for (let i = 0; i <= steps; i++) {
    if (!Number.isFinite(losses[i])) return "diverging";
    if (i < 2) continue;
    const wasRising = losses[i - 1] > losses[i - 2];
    const wasFalling = losses[i - 1] < losses[i - 2];
    if (wasRising && losses[i] < losses[i - 1]) turns++;
    if (wasFalling && losses[i] > losses[i - 1]) turns++;
  }
  if (losses[steps] > losses[0]) return "diverging";
  if (2 * turns > steps) return "oscillating";
  return losses[steps] / losses[0] > 0.9 ? "slow" : "converging";
}
