import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { epochTime, IMAGES, ONE_ROUND, OVERHEAD, updateTime } from "./update-time.ts";

const batchSize = 128;
const lanes = 64;
const rounds = Math.ceil(batchSize / lanes);
const updates = Math.ceil(IMAGES / batchSize);
const count = (value: number) => value.toLocaleString("en");

/** The time of an update, and of an epoch, on a machine with lanes. */
export function OneEpochTime({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`Batches of ${batchSize} on ${lanes} parallel units`}
      code={[
        "const rounds = Math.ceil(batchSize / units);",
        "const update = overhead + oneRound * rounds;",
        "const epoch = Math.ceil(images / batchSize) * update;",
      ]}
      steps={[
        { line: 0, term: 1, says: "Each unit computes one image at a time.", number: `${rounds} rounds` },
        {
          line: 1,
          term: 2,
          says: "The overhead once, and the time of each round.",
          number: `${OVERHEAD} + ${ONE_ROUND} × ${rounds} = ${updateTime(batchSize, lanes)} µs`,
        },
        {
          line: 2,
          term: 3,
          says: `${count(updates)} updates use a million images. With B = 1 it would be ${epochTime(1, lanes)} s.`,
          number: `${Number(epochTime(batchSize, lanes).toPrecision(3))} s`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
