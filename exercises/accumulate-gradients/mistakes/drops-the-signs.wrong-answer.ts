type Part = { size: number; gradient: number[] };

/** Two parts have gradients of opposite sign. What should their sum be? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * Math.abs(gradient[i]);
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
