type Part = { size: number; gradient: number[] };

/** Two parts pull in opposite directions. What is left of that in your sums? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * Math.abs(gradient[i]);
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
