type Part = { size: number; gradient: number[] };

/** You divide by the sum of the sizes. Where else does the formula have the sizes? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
