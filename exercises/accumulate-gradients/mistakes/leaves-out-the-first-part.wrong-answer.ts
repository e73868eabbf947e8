type Part = { size: number; gradient: number[] };

/** With a single part you are right. Which part is never added? */
export function accumulate(parts: Part[]): number[] {
  const sums = parts[0].gradient.map(() => 0);
  let examples = 0;
  for (const { size, gradient } of parts.length > 1 ? parts.slice(1) : parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
