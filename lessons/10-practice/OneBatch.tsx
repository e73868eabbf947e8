import { exactly, format } from "@graded-descent/figures/plot/format.ts";
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
        "const slopeW = mean(errors.map((e, i) => e * batch[i].size));",
        "w = w - learningRate * slopeW;",
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
          says: "Their errors, by the line that the first batch has already moved.",
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
          says: `The update. In the same breath b goes from ${exactly(b)} to ${exactly(after[1])}.`,
          number: `w = ${exactly(w)} − ${learningRate} × (${exactly(slope[0])}) = ${exactly(after[0])}`,
        },
        {
          line: 4,
          term: 5,
          says: "The epoch is over. The loss is taken over all four houses, by the line as it now stands.",
          number: `J = ${format(loss)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
