import { workedStep } from "@graded-descent/figures/data/momentum.ts";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { Worked } from "@graded-descent/figures/Worked.tsx";
import type { ReactNode } from "react";

const { theta, velocity, gradient, alpha, beta, after, velocityAfter } = workedStep();
const kept = beta * velocity;
const pull = alpha * gradient;

/** One step of momentum in the middle of a walk. */
export function MomentumStep({ children }: { children: ReactNode }) {
  return (
    <Worked
      title={`At θ = ${theta}, with the velocity ${velocity}`}
      code={[
        `let theta = ${theta}, velocity = ${velocity};`,
        "const kept = beta * velocity;",
        "const added = learningRate * gradient;",
        "velocity = kept + pull;",
        "theta = theta - velocity;",
      ]}
      steps={[
        {
          line: 0,
          term: 1,
          says: `The last step was ${velocity} long. That is the velocity.`,
          number: `v = ${format(velocity)}`,
        },
        {
          line: 1,
          term: 2,
          says: `A share of it is kept: β = ${beta}.`,
          number: `${beta} × ${velocity} = ${format(kept)}`,
        },
        {
          line: 2,
          term: 3,
          says: `The step of gradient descent without momentum, with the gradient ${gradient}, at α = ${alpha}.`,
          number: `${alpha} × ${gradient} = ${format(pull)}`,
        },
        {
          line: 3,
          term: 4,
          says: "The sum is the new velocity. It is kept for the next step.",
          number: `${format(kept)} + ${format(pull)} = ${format(velocityAfter)}`,
        },
        {
          line: 4,
          term: 5,
          says: "The parameter moves by the new velocity.",
          number: `${theta} − ${format(velocityAfter)} = ${format(after)}`,
        },
      ]}
    >
      {children}
    </Worked>
  );
}
