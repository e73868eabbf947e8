type Part = { size: number; gradient: number[] };

/** You ask one part. What do the others say? */
export function accumulate(parts: Part[]): number[] {
  let largest = parts[0];
  for (const part of parts) if (part.size > largest.size) largest = part;
  return [...largest.gradient];
}
