import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { IMAGES, workedCount } from "./epochs.ts";

const { batchSize, whole, left, updates, epochs } = workedCount();

/** Counting the updates of a run whose last batch is short. */
export function CountBatches({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`${IMAGES} images in batches of ${batchSize}`}
      code={[
        `const batches = ${IMAGES} / ${batchSize};`,
        "const updatesPerEpoch = Math.ceil(batches);",
        `const updates = ${epochs} * updatesPerEpoch;`,
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: `${whole} full batches, and ${left} images are left.`,
          number: `${IMAGES} ÷ ${batchSize} = ${IMAGES / batchSize}`,
        },
        {
          line: 1,
          term: 2,
          says: `The ${left} images make one more, short batch: round up.`,
          number: `${updates} updates in an epoch`,
        },
        {
          line: 2,
          term: 3,
          says: "Every epoch makes the same number.",
          number: `${epochs} × ${updates} = ${epochs * updates} updates`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
