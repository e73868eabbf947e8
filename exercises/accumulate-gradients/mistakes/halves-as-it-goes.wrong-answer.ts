type Part = { size: number; gradient: number[] };

/**
 * You take the middle between what you have and the next part. How much is left of the first part in the end?
 */
export function accumulate(parts: Part[]): number[] {
  let whole = [...parts[0].gradient];
  for (const { gradient } of parts.slice(1)) whole = whole.map((g, i) => (g + gradient[i]) / 2);
  return whole;
}
