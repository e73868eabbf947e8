import { houses } from "@graded-descent/core";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedParts } from "./batch-size.ts";

const { parts, whole, atOnce } = workedParts();
const [first, second] = parts.map(({ size, gradient }) => ({ size, slope: gradient[0] }));

/** A batch of four heard as two parts of two. */
export function TwoParts({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`A batch of ${houses.length}, and memory for ${first.size}`}
      code={[
        "const first = gradientOf(line, houses.slice(0, 2));",
        "const second = gradientOf(line, houses.slice(2));",
        "const sum = 2 * first + 2 * second;",
        "const gradient = sum / 4;",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "Houses 1 and 2 are in memory. This is their mean derivative in w, at w = 150, b = 50.",
          number: format(first.slope),
        },
        {
          line: 1,
          term: 2,
          says: "Then houses 3 and 4. The line is the same: no update has been made.",
          number: format(second.slope),
        },
        {
          line: 2,
          term: 3,
          says: "Each mean times its number of houses is the sum over them.",
          number: `${first.size} × (${format(first.slope)}) + ${second.size} × (${format(second.slope)}) = ${format(first.size * first.slope + second.size * second.slope)}`,
        },
        {
          line: 3,
          term: 4,
          says: `Divided by all four. In one batch the four houses give ${format(atOnce[0])} too.`,
          number: format(whole[0]),
        },
      ]}
    >
      {children}
    </Worked>
  );
}
