/** The terms of a text with what each counts, and what all count together: larger ones count for more. */
export interface Terms {
  weights: ReadonlyMap<string, number>;
  weight: number;
}

/** Gives terms their weights: the logarithm of the number of their parts. */
export function weighed(terms: Iterable<string>): Terms {
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term, Math.log2(1 + term.split(/[(,)]/).filter(Boolean).length));
  return { weights, weight: [...weights.values()].reduce((sum, one) => sum + one, 0) };
}

/** The terms that two texts share, and which part of both they are, from 0 to 1. */
export function sharedOf(a: Terms, b: Terms): { terms: string[]; similarity: number } {
  const [fewer, more] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  const terms: string[] = [];
  let weight = 0;
  for (const [term, own] of fewer.weights) {
    if (!more.weights.has(term)) continue;
    terms.push(term);
    weight += own;
  }
  const both = a.weight + b.weight;
  return { terms, similarity: both === 0 ? 0 : (2 * weight) / both };
}

/** Those terms that are part of no other. */
export const largestOf = (terms: string[]): string[] =>
  terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
