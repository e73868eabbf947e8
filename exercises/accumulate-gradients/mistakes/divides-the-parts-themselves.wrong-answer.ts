type Part = { size: number; gradient: number[] };

/** Look at the parts after your function has run. Are they still means? */
export function accumulate(parts: Part[]): number[] {
  const examples = parts.reduce((sum, { size }) => sum + size, 0);
  for (const part of parts) part.gradient = part.gradient.map((g) => (part.size * g) / examples);
  return parts[0].gradient.map((_, i) => parts.reduce((sum, { gradient }) => sum + gradient[i], 0));
}
