type Part = { size: number; gradient: number[] };

/** A line has two parameters. Does a gradient know that it belongs to a line? */
export function accumulate(parts: Part[]): number[] {
  const sums = [0, 0];
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
