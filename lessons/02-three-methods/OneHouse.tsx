import { format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedHouse } from "./picks.ts";

const { house, learningRate, w, b, prediction, error, gradient, after } = workedHouse();
const [slopeW, slopeB] = gradient.map(format);
const [afterW, afterB] = after.map(format);

/** One update from one house. */
export function OneHouse({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`A house of ${house.size} thousand square feet, sold for ${house.price} thousand dollars`}
      code={[
        `let [w, b] = [${w}, ${b}];`,
        "const error = w * house.size + b - house.price;",
        "const gradient = { w: error * house.size, b: error };",
        `w = w - ${learningRate} * gradient.w;`,
        `b = b - ${learningRate} * gradient.b;`,
      ]}
      steps={[
        { line: 0, term: 1, says: "The line now, θ = (w, b).", number: `w = ${w}, b = ${b}` },
        {
          line: 1,
          term: 2,
          says: "The error: the predicted price minus the price.",
          number: `${format(prediction)} − ${house.price} = ${format(error)}`,
        },
        {
          line: 2,
          term: 2,
          says: "The gradient of this one house: the error times its size for w, the error alone for b.",
          number: `(${slopeW}, ${slopeB})`,
        },
        {
          line: 3,
          term: 3,
          says: "Subtract a hundredth of the partial derivative. The line becomes steeper, as it should.",
          number: `w = ${w} − ${learningRate} × (${slopeW}) = ${afterW}`,
        },
        {
          line: 4,
          term: 3,
          says: "The same for b.",
          number: `b = ${b} − ${learningRate} × (${slopeB}) = ${afterB}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
