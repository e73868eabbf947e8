type Part = { size: number; gradient: number[] };

/** Your gradient is right. What has become of the first part's own? */
export function accumulate(parts: Part[]): number[] {
  const [{ size: first, gradient: sums }] = parts;
  let examples = first;
  for (let i = 0; i < sums.length; i++) sums[i] *= first;
  for (const { size, gradient } of parts.slice(1)) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
