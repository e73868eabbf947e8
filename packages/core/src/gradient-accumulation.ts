import { wholeNumber } from "./argument.ts";
import type { Objective } from "./objective.ts";
import { sameLength, type Vector } from "./vector.ts";

/** The mean gradient over `size` examples. */
export interface GradientPart {
  size: number;
  gradient: ArrayLike<number>;
}

/**
 * The gradient of one large batch, from those of the parts it was cut into.
 *
 *     ∇J = Σ sizeₖ ∇Jₖ / Σ sizeₖ
 *
 * Parts of different sizes count by their size. Throws a `RangeError` for no parts, or parts of
 * different lengths.
 */
export function accumulate(parts: GradientPart[]): Vector {
  if (parts.length === 0) throw new RangeError("parts must hold at least one gradient, got an empty list");
  const whole = new Float64Array(parts[0].gradient.length);
  let examples = 0;
  parts.forEach(({ size, gradient }, k) => {
    sameLength(`parts[${k}].gradient`, gradient, whole, "parts[0].gradient");
    examples += wholeNumber(`parts[${k}].size`, size);
    for (let i = 0; i < whole.length; i++) whole[i] += size * gradient[i];
  });
  return whole.map((sum) => sum / examples);
}

/**
 * The same objective, whose gradients are taken `partSize` examples at a time and put together: the
 * steps of a large batch with the memory of a small one.
 */
export function accumulated(objective: Required<Objective>, partSize: number): Required<Objective> {
  wholeNumber("partSize", partSize);
  const all = Uint32Array.from({ length: objective.examples }, (_, i) => i);
  return {
    ...objective,
    gradient(theta, batch = all, out = new Float64Array(theta.length)) {
      const parts: GradientPart[] = [];
      for (let from = 0; from < batch.length; from += partSize) {
        const part = batch.subarray(from, from + partSize);
        parts.push({ size: part.length, gradient: objective.gradient(theta, part) });
      }
      out.set(accumulate(parts));
      return out;
    },
  };
}
