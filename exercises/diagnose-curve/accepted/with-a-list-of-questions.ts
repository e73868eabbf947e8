type Diagnosis = "converging" | "slow" | "oscillating" | "diverging";

const questions: [Diagnosis, (losses: number[]) => boolean][] = [
  ["diverging", (losses) => losses.some((loss) => !Number.isFinite(loss))],
  ["diverging", (losses) => losses.at(-1)! > losses[0]],
  ["oscillating", (losses) => shareOfFlips(losses) > 0.5],
  ["slow", (losses) => losses.at(-1)! > losses[0] * 0.9],
];

export const diagnose = (losses: number[]): Diagnosis =>
  questions.find(([, holds]) => holds(losses))?.[0] ?? "converging";

/** Of all steps; the sign of a change is −1, 0 or 1. */
function shareOfFlips(losses: number[]): number {
  const signs = losses.map((loss, i) => Math.sign(loss - losses[i - 1])).slice(1);
  const flips = signs.reduce((count, sign, i) => count + Number(sign === -signs[i - 1] && sign !== 0), 0);
  return flips / signs.length;
}
