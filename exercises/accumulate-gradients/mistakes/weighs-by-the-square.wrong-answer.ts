type Part = { size: number; gradient: number[] };

/** Twice the examples, and your part counts four times as much. Where is the size multiplied in? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size ** 2 * gradient[i];
    examples += size ** 2;
  }
  return sums.map((sum) => sum / examples);
}
