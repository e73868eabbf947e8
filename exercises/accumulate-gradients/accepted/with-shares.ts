const add = (one: number[], other: number[]) => one.map((x, i) => x + other[i]);

/** Every part is weighed by its share first, and then they are only added. */
export function accumulate(parts: { size: number; gradient: number[] }[]): number[] {
  const examples = parts.reduce((count, { size }) => count + size, 0);
  return parts.map(({ size, gradient }) => gradient.map((g) => (size / examples) * g)).reduce(add);
}
