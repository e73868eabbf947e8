import { format } from "@graded-descent/figures/numbers/format.ts";
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
        "const dw = mean(errors.map((e, i) => e * scaled[i]));",
      ]}
      steps={[
        { line: 0, term: 1, says: `The mean of ${sizes.join(", ")}.`, number: `μ = ${format(mean)}` },
        {
          line: 1,
          term: 2,
          says: "The standard deviation: the root of the mean squared distance from the mean.",
          number: `σ = ${short(deviation)}`,
        },
        {
          line: 2,
          term: 3,
          says: "Each size minus the mean, divided by the standard deviation.",
          number: scaled.map(short).join(", "),
        },
        {
          line: 3,
          term: 4,
          says: `The first partial derivative in w was ${format(before[0])}, beside ${format(before[1])} in b. Now both have the same scale.`,
          number: after.map(short).join(" in w, ").concat(" in b"),
        },
      ]}
    >
      {children}
    </Worked>
  );
}
