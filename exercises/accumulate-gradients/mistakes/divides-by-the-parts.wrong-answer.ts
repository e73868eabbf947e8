type Part = { size: number; gradient: number[] };

/** You count the parts at the end. What is it that you have added up, parts or examples? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
  }
  return sums.map((sum) => sum / parts.length);
}
