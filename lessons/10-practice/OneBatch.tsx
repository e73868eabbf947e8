import { exactly, format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedBatch } from "./training.ts";

const { learningRate, before, after, batch, errors, slope, loss } = workedBatch();
const [w, b] = before;
const products = errors.map((error, i) => exactly(error * batch[i].size));

/** One turn of the inner loop, on the second batch of two houses, and the loss when the epoch is over. */
export function OneBatch({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`The second batch of two, from w = ${exactly(w)}, b = ${exactly(b)}`}
      code={[
        "const batch = shuffled.slice(start, start + batchSize);",
        "const errors = batch.map((h) => w * h.size + b - h.price);",
        "const dw = mean(errors.map((e, i) => e * batch[i].size));",
        "w = w - learningRate * dw;",
        "losses.push(loss(w, b, houses));",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "The next two houses of this epoch’s order.",
          number: batch.map(({ size, price }) => `${size} → ${price}`).join(", "),
        },
        {
          line: 1,
          term: 2,
          says: "Their errors, with the line after the update of the first batch.",
          number: errors.map(exactly).join(", "),
        },
        {
          line: 2,
          term: 3,
          says: `Each error times its own size, ${products.join(" and ")}, averaged over the two.`,
          number: exactly(slope[0]),
        },
        {
          line: 3,
          term: 4,
          says: `The update. At the same time b goes from ${exactly(b)} to ${exactly(after[1])}.`,
          number: `w = ${exactly(w)} − ${learningRate} × (${exactly(slope[0])}) = ${exactly(after[0])}`,
        },
        {
          line: 4,
          term: 5,
          says: "The end of the epoch. The loss is that of the new line over all four houses.",
          number: `J = ${format(loss)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
