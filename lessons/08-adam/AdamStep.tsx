import { format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { workedAdam } from "./adaptive.ts";

const ALPHA = 0.3;
const { theta, gradient, beta1, beta2, m, v, mHat, vHat, after } = workedAdam(ALPHA);
const shown = (value: number) => format(Number(value.toPrecision(5)));

/** Adam's first step along the floor of the ravine. */
export function AdamStep({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`The first step along the floor: θ = ${format(theta)}, gradient ${format(gradient)}, α = ${ALPHA}`}
      code={[
        `m = beta1 * m + (1 - beta1) * g;        // β₁ = ${beta1}`,
        `v = beta2 * v + (1 - beta2) * g ** 2;   // β₂ = ${beta2}`,
        "const mHat = m / (1 - beta1 ** t);      // t = 1",
        "const vHat = v / (1 - beta2 ** t);",
        "theta -= learningRate * mHat / (Math.sqrt(vHat) + epsilon);",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: "The average of the gradients starts at 0 and takes a tenth of this one. That is too small.",
          number: `${beta1} × 0 + ${shown(1 - beta1)} × (${format(gradient)}) = ${shown(m)}`,
        },
        {
          line: 1,
          term: 2,
          says: "The average of the squares takes a thousandth of this one. That is much too small.",
          number: `${beta2} × 0 + ${shown(1 - beta2)} × ${format(gradient ** 2)} = ${shown(v)}`,
        },
        {
          line: 2,
          term: 3,
          says: "A tenth of this average comes from gradients, so divide by a tenth.",
          number: `${shown(m)} ÷ (1 − ${beta1}) = ${shown(mHat)}`,
        },
        {
          line: 3,
          term: 4,
          says: "Here divide by a thousandth. Now they are the gradient and its square.",
          number: `${shown(v)} ÷ (1 − ${beta2}) = ${shown(vHat)}`,
        },
        {
          line: 4,
          term: 5,
          says: "The gradient over its own size is −1, so the step is α long. ε = 10⁻⁸ only prevents 0 ÷ 0.",
          number: `${format(theta)} − ${ALPHA} × (${shown(mHat)}) ÷ √${shown(vHat)} = ${shown(after)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
