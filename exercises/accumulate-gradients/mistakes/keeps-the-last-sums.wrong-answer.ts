type Part = { size: number; gradient: number[] };

let sums: number[] = [];
let examples = 0;

/** The first answer is right. From where do your sums start at the second call? */
export function accumulate(parts: Part[]): number[] {
  sums = parts[0].gradient.map((_, i) => sums[i] ?? 0);
  for (const { size, gradient } of parts) {
    for (let i = 0; i < sums.length; i++) sums[i] += size * gradient[i];
    examples += size;
  }
  return sums.map((sum) => sum / examples);
}
