import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedPlan } from "./decision.ts";

const { rows, epochs, batchSize, perEpoch, updates } = workedPlan();
const count = (value: number) => value.toLocaleString("en");

/** From the number of rows to the number of updates of a whole run. */
export function OnePlan({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`${count(rows)} rows, ${epochs} epochs`}
      code={[
        `const batchSize = ${batchSize};`,
        "const updatesPerEpoch = Math.ceil(rows / batchSize);",
        "const updates = epochs * updatesPerEpoch;",
      ]}
      steps={[
        { line: 0, term: 1, says: "A usual machine, a medium data set.", number: `B = ${batchSize}` },
        {
          line: 1,
          term: 2,
          says: `${count(rows)} / ${batchSize} = ${rows / batchSize}, and the rest is a batch too, so round up.`,
          number: count(perEpoch),
        },
        {
          line: 2,
          term: 3,
          says: "The number of updates of the run. A schedule that counts updates ends here.",
          number: `${epochs} × ${perEpoch} = ${count(updates)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
