type Part = { size: number; gradient: number[] };

/** One house speaks as loud as three in your mean. How many examples stand behind each part? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  for (const { gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += gradient[i];
  }
  return sums.map((sum) => sum / parts.length);
}
