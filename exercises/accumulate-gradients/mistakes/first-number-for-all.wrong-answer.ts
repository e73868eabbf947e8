type Part = { size: number; gradient: number[] };

/** Every number of your gradient is the same. To which place does each belong? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[0];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
