/** What a loss curve says about its run. */
export type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

/**
 * The first of these that holds: diverging, a loss is not finite or the last exceeds the first;
 * oscillating, the sign of the change flips in more than half of the steps; slow, the last is above
 * 0.9 of the first; else converging.
 */
export function diagnose(losses: number[]): Diagnosis {
  // TODO: test the three conditions in this order
  throw new Error("Not written yet");
}
