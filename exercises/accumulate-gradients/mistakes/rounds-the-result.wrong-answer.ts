type Part = { size: number; gradient: number[] };

/** Small gradients matter as well. What becomes of 0.000001? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
    examples += size;
  }
  return sums.map((sum) => Math.round((1000 * sum) / examples) / 1000);
}
