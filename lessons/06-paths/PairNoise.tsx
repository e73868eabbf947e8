import { exactly, format } from "@graded-descent/figures/plot/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedPairs } from "./gradient-noise.ts";

const { slopes, mean, squares, spread, batchSize, count, variance } = workedPairs();

/** How far the slope of two of the lecture's four houses strays from that of all. */
export function PairNoise({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`Pairs of the lecture’s ${count} houses, at w = 150, b = 50`}
      code={[
        "const slopes = [0, -37.5, -100, -187.5]; // in w, house by house",
        "const away = slopes.map((slope) => slope - mean(slopes));",
        "const spread = sum(away.map((d) => d * d)) / 3;",
        "const ofPairs = spread / 2;",
        "const drawnOnce = ofPairs * (1 - 2 / 4);",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "The slope of each house by itself.",
          number: slopes.map(format).join(", "),
        },
        {
          line: 1,
          term: 2,
          says: `How far each is from their mean, ${format(mean)}, the slope of all four.`,
          number: slopes.map((slope) => format(slope - mean)).join(", "),
        },
        {
          line: 2,
          term: 3,
          says: `The squares are ${squares.map((square) => square.toFixed(1)).join(", ")}; divided by one less than there are houses.`,
          number: `S² = ${format(spread)}`,
        },
        {
          line: 3,
          term: 4,
          says: "A mean of two strays less than one: half the variance. This is 1/b at work.",
          number: `${format(spread)} / ${batchSize} = ${exactly(spread / batchSize)}`,
        },
        {
          line: 4,
          term: 5,
          says: `Half of the houses are in the pair, so only half is left to guess. A slope strays by about the root, ${Math.sqrt(variance).toFixed(1)}.`,
          number: `${exactly(spread / batchSize)} × ${1 - batchSize / count} = ${variance}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
