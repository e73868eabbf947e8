type Part = { size: number; gradient: number[] };

/** How many examples are there, if the last part is a short one? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
  }
  return sums.map((sum) => sum / (parts.length * parts[0].size));
}
