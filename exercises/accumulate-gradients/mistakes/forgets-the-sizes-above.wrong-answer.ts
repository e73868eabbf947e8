type Part = { size: number; gradient: number[] };

/** The sum of the sizes stands below. Where else do the sizes belong? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
