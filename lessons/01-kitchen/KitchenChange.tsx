import { format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";
import { RATE, workedChange } from "./kitchen.ts";

const { salt, wished, errors, gradient, change, after } = workedChange();

/** One change of the soup, after three guests. */
export function KitchenChange({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`Three guests would have liked ${wished.join(", ")} g`}
      code={[
        `let salt = ${salt};`,
        `const feedback = [${wished.join(", ")}].map((wish) => salt - wish);`,
        "const gradient = mean(feedback);",
        "const change = learningRate * gradient;",
        "salt = salt - change;",
      ]}
      steps={[
        { line: 0, term: 1, says: "The recipe now.", number: `salt = ${format(salt)} g` },
        {
          line: 1,
          term: 2,
          says: "The feedback of each guest: the salt in the soup minus the salt that the guest wants. Below zero means too little.",
          number: errors.map(format).join(", "),
        },
        {
          line: 2,
          term: 3,
          says: "The mean of the three. This is the gradient.",
          number: format(gradient),
        },
        {
          line: 3,
          term: 4,
          says: `Only a part of it is used: the learning rate, ${RATE}.`,
          number: `${RATE} × ${format(gradient)} = ${format(change)}`,
        },
        {
          line: 4,
          term: 5,
          says: "Subtracting a number below zero adds salt.",
          number: `${format(salt)} − (${format(change)}) = ${format(after)} g`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
