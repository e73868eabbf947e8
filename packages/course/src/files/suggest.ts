/** The candidate nearest to a misspelt word, if one is near enough. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

interface Wording {
  /** Writes a name; unchanged by default. */
  show?: (name: string) => string;
  /** The text if no candidate is near enough; empty by default. */
  otherwise?: string;
}

/** The end of a sentence about a misspelt word: "; did you mean step?" */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  { show = String, otherwise = "" }: Wording = {},
): string {
  const near = suggest(word, candidates);
  return near === undefined ? otherwise : `; did you mean ${show(near)}?`;
}

/** The sentence about an unknown name: "there is no exercise setp; did you mean step?" */
export const thereIsNo = (
  kind: string,
  name: string,
  known: readonly string[],
  wording: Wording = {},
): string => {
  const { show = String } = wording;
  return `there is no ${kind} ${name ? show(name) : "without a name"}${didYouMean(name, known, wording)}`;
};

/** A name in backticks, as in messages about YAML. */
export const asCode = (name: string): string => `\`${name}\``;

/** How many letters must be added, dropped, changed or swapped to turn one word into the other (Damerau, 1964). */
function editDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.length][b.length];
}
