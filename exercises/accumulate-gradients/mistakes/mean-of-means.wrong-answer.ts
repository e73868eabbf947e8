type Part = { size: number; gradient: number[] };

/** One house counts as much as three in your mean. How many examples are in each part? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  for (const { gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += gradient[i];
  }
  return sums.map((sum) => sum / parts.length);
}
