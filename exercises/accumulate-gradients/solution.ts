/** The mean gradient over `size` examples. */
export interface Part {
  size: number;
  gradient: number[];
}

/**
 * The gradient of one large batch, from those of the parts it was cut into.
 *
 *     ∇J = Σ sₖ gₖ / Σ sₖ
 *
 * size · gradient undoes the mean of a part: it is the sum over its examples. These sums can be added,
 * and one division at the end gives the mean over all examples of all parts.
 */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
