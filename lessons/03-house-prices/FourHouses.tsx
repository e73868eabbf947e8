import { houses } from "@graded-descent/core";
import { inUnits, RATE, rows } from "@graded-descent/figures/data/house-prices.ts";
import { exactly, format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";

const { w, b } = inUnits.thousands;
const [update] = rows("thousands", houses.length);
const products = houses.map(({ size }, i) => format(update.errors[i] * size));

/** The first update of batch descent on the four houses. */
export function FourHouses({ children }: { children: ReactNode }) {
  return (
    <Worked
      title="One batch update, all four houses"
      code={[
        "const errors = houses.map((h) => w * h.size + b - h.price);",
        "const dw = mean(errors.map((e, i) => e * houses[i].size));",
        "const db = mean(errors);",
        "w = w - learningRate * dw;",
        "b = b - learningRate * db;",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "Prediction minus price, for each of the four.",
          number: update.errors.map(format).join(", "),
        },
        {
          line: 1,
          term: 2,
          says: `Each error times its own size: ${products.join(", ")}. Their mean is the partial derivative in w.`,
          number: format(update.slope.w),
        },
        {
          line: 2,
          term: 3,
          says: "The mean of the errors is the partial derivative in b.",
          number: format(update.slope.b),
        },
        {
          line: 3,
          term: 4,
          says: `A hundredth of the derivative is subtracted from w = ${w}.`,
          number: `w = ${w} − ${RATE} × (${format(update.slope.w)}) = ${exactly(update.w)}`,
        },
        {
          line: 4,
          term: 5,
          says: `The same for b = ${b}.`,
          number: `b = ${b} − ${RATE} × (${format(update.slope.b)}) = ${format(update.b)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
