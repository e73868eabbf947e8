import type { Exercise } from "@graded-descent/course";

/** What the `reveal` rule of an exercise depends on. */
export interface Earned {
  accepted: boolean;
  hintsTaken: ReadonlySet<number>;
}

/** Why a student may not see the solution, as a sentence; undefined where they may. */
export function whyNotRevealed(
  { reveal, hints }: Pick<Exercise, "reveal" | "hints">,
  { accepted, hintsTaken }: Earned,
): string | undefined {
  const lastHint = hints.length > 0 && hintsTaken.has(hints.length);
  if (reveal === "accepted" && accepted) return undefined;
  if (reveal === "last-hint" && (accepted || lastHint)) return undefined;
  return refusals[reveal] ?? refusals.never;
}

const refusals: Record<Exercise["reveal"], string> = {
  never: "The solution of this exercise is not shown.",
  accepted: "The solution is shown once an attempt of yours has passed.",
  "last-hint": "The solution is shown once you have taken the last hint, or an attempt of yours has passed.",
};
