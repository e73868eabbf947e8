type Part = { size: number; gradient: number[] };

/** A part of one or a part of a hundred: which should weigh more? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += gradient[i] / size;
    examples += 1 / size;
  }
  return sums.map((sum) => sum / examples);
}
