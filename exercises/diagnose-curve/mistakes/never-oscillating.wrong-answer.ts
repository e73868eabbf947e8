type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/** Write down the changes of 8, 2, 7, 1.5, 6, 1 with their signs. How many flips does your code find there? */
export function diagnose(losses: number[]): Diagnosis {
  const first = losses[0];
  const last = losses[losses.length - 1];
  if (!losses.every(Number.isFinite) || last > first) return "diverging";
  if (last > 0.9 * first) return "slow";
  return "converging";
}
