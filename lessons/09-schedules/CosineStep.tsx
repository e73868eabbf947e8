import { format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedCosine } from "./schedules.ts";

const { initial, floor, epochs, epoch, rate } = workedCosine();
const turn = epoch / epochs;
const wave = 1 + Math.cos(Math.PI * turn);
const half = (initial - floor) / 2;

/** The learning rate of one epoch, a quarter of the way down a cosine. */
export function CosineStep({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`From ${initial} to ${floor} in ${epochs} epochs: the rate at epoch ${epoch}`}
      code={[
        "const turn = epoch / epochs;",
        "const wave = 1 + Math.cos(Math.PI * turn);",
        "const half = (initial - floor) / 2;",
        "const above = half * wave;",
        "const rate = floor + above;",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "How far training has come, from 0 at the start to 1 at the end.",
          number: `${epoch} ÷ ${epochs} = ${format(turn)}`,
        },
        {
          line: 1,
          term: 2,
          says: "The cosine goes from 1 down to −1; with 1 added, from 2 down to 0.",
          number: `1 + cos(${format(turn)} π) = ${format(wave)}`,
        },
        {
          line: 2,
          term: 3,
          says: "Half the distance from top to bottom. At the start it is multiplied by 2.",
          number: `(${initial} − ${floor}) ÷ 2 = ${format(half)}`,
        },
        {
          line: 3,
          term: 4,
          says: "How far the rate is above its floor.",
          number: `${format(half)} × ${format(wave)} = ${format(half * wave)}`,
        },
        {
          line: 4,
          term: 5,
          says: "After a quarter of the epochs the rate has fallen by only about a seventh of the way.",
          number: `${floor} + ${format(half * wave)} = ${format(rate)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
