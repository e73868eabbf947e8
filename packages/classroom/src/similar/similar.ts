import { FingerprintIndex, type Region } from "@dodona/dolos-core";
import { clustersOf, type SimilarCluster } from "./clusters.ts";
import { largestOf, sharedOf, type Terms, weighed } from "./shared-terms.ts";
import { termsOf } from "./terms.ts";
import { tokenized } from "./tokens.ts";

/** A text that somebody handed in. */
export interface ComparedText {
  student: string;
  /** Where it lay: those who handed in one file together did not copy it. */
  file: string;
  source: string;
}

/** Lines of two texts that say the same, both from 1 and both ends included. */
export interface Fragment {
  left: [from: number, to: number];
  right: [from: number, to: number];
}

/** Two texts that share more than the exercise asks for. */
export interface SimilarPair {
  left: ComparedText;
  right: ComparedText;
  /** From 0 to 1: how much of what they compute they share. */
  similarity: number;
  /** The longest run of lines that they share. */
  longest: number;
  fragments: Fragment[];
}

/** What can be said of one exercise: the pairs and the groups that they join, or why it is too short to say anything. */
export interface Similarity {
  exercise: string;
  compared: number;
  tooShort?: string;
  pairs: SimilarPair[];
  /** Each student in one at most, the largest first. */
  clusters: SimilarCluster[];
  /** How many students each larger group has, of which so many write the same that it says nothing of anybody. */
  common: number[];
}

interface About {
  slug: string;
  starter: string;
  solution: string;
}

/** So many syntax tokens make one fingerprint, one is kept of every so many: half of Dolos's, for code of a page. */
const KGRAM = 17;
const WINDOW = 8;
/** A solution of fewer fingerprints besides the starter's leaves no room to differ. */
const LONG = 50;
/** A pair shares no fewer fingerprints and terms. */
const ENOUGH = 8;
/**
 * Structure and terms together, each from 0 to 1: programs that were written apart reach 1.15, copies with other names,
 * another order, other loops, more functions or unused code no less than 1.5.
 */
const SIMILAR = 1.35;
/** A paraphrase keeps the terms, and little structure: programs that were written apart share three quarters of nine terms, or all of seven. */
const PARAPHRASED = { terms: 9, part: 0.85, similarity: 0.55, structure: 0.2 };

/** Compares all texts of one exercise, the most similar pairs first; what the starter gives is nobody's. */
export function similar({ slug, starter, solution }: About, texts: ComparedText[]): Similarity {
  const about = { exercise: slug, compared: texts.length };
  const needed = own(solution, starter);
  if (needed < LONG) {
    const tooShort = `the solution has ${needed} fingerprints besides the starter, and ${LONG} are needed; whoever solves it writes about the same`;
    return { ...about, tooShort, pairs: [], clusters: [], common: [] };
  }
  const structure = structureOf(texts, starter);
  const terms = texts.map(({ source }) => weighed(termsOf(source, starter)));
  const found = texts.flatMap((left, i) =>
    texts.slice(i + 1).flatMap((right, offset) => {
      const j = i + 1 + offset;
      if (left.student === right.student || left.file === right.file) return [];
      const similarity = similarityOf(terms[i], terms[j], structure(i, j));
      return similarity === undefined ? [] : [{ left, right, similarity }];
    }),
  );
  const { clusters, common, isCommon } = clustersOf(found);
  const pairs = found
    .filter(({ left }) => !isCommon(left.student))
    .map(({ left, right, similarity }) => described(left, right, similarity, starter))
    .sort((a, b) => b.similarity - a.similarity || b.longest - a.longest);
  return { ...about, pairs, clusters, common };
}

/** How similar two texts are, where they are more so than texts that were written apart. */
function similarityOf(a: Terms, b: Terms, structure: { shared: number; similarity: number }) {
  const shared = sharedOf(a, b);
  if (shared.terms.length < ENOUGH || structure.similarity < PARAPHRASED.structure) return undefined;
  if (structure.shared >= ENOUGH && structure.similarity + shared.similarity >= SIMILAR)
    return shared.similarity;
  const largest = largestOf(shared.terms).length;
  if (largest < PARAPHRASED.terms || shared.similarity < PARAPHRASED.similarity) return undefined;
  const part = largest / Math.min(...[a, b].map((terms) => largestOf([...terms.weights.keys()]).length));
  return part >= PARAPHRASED.part ? Math.min(1, part) : undefined;
}

/** How many fingerprints two texts share, and which part of those of the smaller one that is, by their places in the list. */
function structureOf(texts: ComparedText[], starter: string) {
  const index = new FingerprintIndex(KGRAM, WINDOW);
  index.addIgnoredFile(tokenized("starter.ts", starter));
  const places = new Map<number, number>();
  const files = texts.map(({ file, source }, i) => {
    const one = tokenized(file, source);
    places.set(one.id, i);
    return one;
  });
  index.addFiles(files);
  const entries = new Map(index.entries().map((entry) => [places.get(entry.file.id)!, entry]));
  const fingerprints = texts.map((_, i) => entries.get(i)!);
  return (i: number, j: number) => {
    const [a, b] = [fingerprints[i], fingerprints[j]];
    const [fewer, more] = [a.shared, b.shared].sort((one, other) => one.size - other.size);
    let shared = 0;
    for (const fingerprint of fewer) if (more.has(fingerprint)) shared++;
    const size = Math.min(a.kgrams.length - a.ignored.size, b.kgrams.length - b.ignored.size);
    return { shared, similarity: size > 0 ? shared / size : 0 };
  };
}

/** How many fingerprints a text has besides those of the starter. */
function own(source: string, starter: string): number {
  const index = new FingerprintIndex(KGRAM, WINDOW);
  index.addIgnoredFile(tokenized("starter.ts", starter));
  index.addFiles([tokenized("solution.ts", source)]);
  const [{ kgrams, ignored }] = index.entries();
  return kgrams.length - ignored.size;
}

/** What two texts have in common line by line. */
function described(
  left: ComparedText,
  right: ComparedText,
  similarity: number,
  starter: string,
): SimilarPair {
  const index = new FingerprintIndex(KGRAM, WINDOW);
  index.addIgnoredFile(tokenized("starter.ts", starter));
  const [one, other] = [left, right].map(({ file, source }) => tokenized(file, source));
  index.addFiles([one, other]);
  const fragments = index
    .getPair(one, other)
    .buildFragments()
    .map(
      ({ leftSelection, rightSelection }): Fragment => ({
        left: lines(leftSelection),
        right: lines(rightSelection),
      }),
    );
  const longest = Math.max(0, ...fragments.map(({ left: [from, to] }) => to - from + 1));
  return { left, right, similarity, longest, fragments };
}

/** Its students and how much they share aside, a pair in words. */
export const inWords = ({ similarity, longest }: SimilarPair): string =>
  `${Math.round(similarity * 100)} %, ${longest === 1 ? "a line" : `${longest} lines in a row`}`;

/** How many there are, in words. */
export function howMany({ compared, pairs, common }: Similarity): string {
  const sharing = pairs.length === 1 ? "1 pair shares" : `${pairs.length} pairs share`;
  const many = common
    .map((count) => `; ${count} write about the same, which says nothing of anybody`)
    .join("");
  return `${compared} compared, ${sharing} too much${many}`;
}

const lines = ({ startRow, endRow }: Region): [number, number] => [startRow + 1, endRow + 1];
