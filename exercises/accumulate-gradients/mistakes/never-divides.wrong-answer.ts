type Part = { size: number; gradient: number[] };

/** You have the sum over all examples. How does it become a mean? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
  }
  return sums;
}
