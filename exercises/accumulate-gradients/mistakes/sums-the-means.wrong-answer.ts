type Part = { size: number; gradient: number[] };

/** If two parts have the same gradient, does your function return that gradient? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  for (const { gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += gradient[i];
  }
  return sums;
}
