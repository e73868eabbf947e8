import { exactly, format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedPairs } from "./gradient-noise.ts";

const { slopes, mean, squares, spread, batchSize, count, variance } = workedPairs();

/** How far the slope of two of the lecture's four houses strays from that of all. */
export function PairNoise({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`Batches of 2 of the lecture’s ${count} houses, at w = 150, b = 50`}
      code={[
        "const g = [0, -37.5, -100, -187.5]; // in w, by house",
        "const distances = g.map((gi) => gi - mean(g));",
        "const S2 = sum(distances.map((d) => d * d)) / 3;",
        "const withReplacement = S2 / 2;",
        "const variance = withReplacement * (1 - 2 / 4);",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "The partial derivative of each house.",
          number: slopes.map(format).join(", "),
        },
        {
          line: 1,
          term: 2,
          says: `The distance of each from their mean, ${format(mean)}.`,
          number: slopes.map((slope) => format(slope - mean)).join(", "),
        },
        {
          line: 2,
          term: 3,
          says: `The squares are ${squares.map((square) => square.toFixed(1)).join(", ")}; their sum is divided by the number of houses minus 1.`,
          number: `S² = ${format(spread)}`,
        },
        {
          line: 3,
          term: 4,
          says: "The mean of two has half the variance of one. This is the 1/B.",
          number: `${format(spread)} / ${batchSize} = ${exactly(spread / batchSize)}`,
        },
        {
          line: 4,
          term: 5,
          says: `Half of the houses are in the batch, so the variance is halved again. The standard deviation is its root, ${Math.sqrt(variance).toFixed(1)}.`,
          number: `${exactly(spread / batchSize)} × ${1 - batchSize / count} = ${variance}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
