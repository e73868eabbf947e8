import { format } from "@graded-descent/figures/plot/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedScaling } from "./square-feet.ts";

const { sizes, mean, deviation, scaled, before, after } = workedScaling();
const short = (value: number) => format(Number(value.toFixed(3)));

/** The four sizes standardized, and the slopes before and after. */
export function Scaling({ children }: { children: ReactNode }) {
  return (
    <Worked
      title="Four sizes in square feet, brought to one scale"
      code={[
        "const mu = mean(sizes);",
        "const sigma = Math.sqrt(mean(sizes.map((x) => (x - mu) ** 2)));",
        "const scaled = sizes.map((x) => (x - mu) / sigma);",
        "const slopeW = mean(errors.map((e, i) => e * scaled[i]));",
      ]}
      steps={[
        { line: 0, term: 1, says: `The mean of ${sizes.join(", ")}.`, number: `μ = ${format(mean)}` },
        {
          line: 1,
          term: 2,
          says: "The deviation: the root of the mean squared distance from it.",
          number: `σ = ${short(deviation)}`,
        },
        {
          line: 2,
          term: 3,
          says: "Each size, less the mean, counted in deviations.",
          number: scaled.map(short).join(", "),
        },
        {
          line: 3,
          term: 4,
          says: `The first slope in w was ${format(before[0])}, beside ${format(before[1])} in b. Now both are of one size.`,
          number: after.map(short).join(" in w, ").concat(" in b"),
        },
      ]}
    >
      {children}
    </Worked>
  );
}
