type Part = { size: number; gradient: number[] };

/** You use only the largest part. What do the other parts add? */
export function accumulate(parts: Part[]): number[] {
  let largest = parts[0];
  for (const part of parts) if (part.size > largest.size) largest = part;
  return [...largest.gradient];
}
