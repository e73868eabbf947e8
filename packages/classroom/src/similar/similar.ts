import { type Pair as Compared, FingerprintIndex, type Region } from "@dodona/dolos-core";
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
  /** From 0 to 1: how much of what is their own they share. */
  similarity: number;
  /** The longest run of lines that they share. */
  longest: number;
  fragments: Fragment[];
}

/** What can be said of one exercise: the pairs, or why it is too short to say anything. */
export interface Similarity {
  exercise: string;
  compared: number;
  tooShort?: string;
  pairs: SimilarPair[];
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
/** A pair shares no fewer of what is not common. */
const ENOUGH = 8;
/** What more than this part of the class writes is how one writes it. */
const COMMON = 0.02;
const SIMILAR = 0.7;

/** Compares all texts of one exercise, the most similar pairs first; what the starter gives is nobody's. */
export function similar({ slug, starter, solution }: About, texts: ComparedText[]): Similarity {
  const needed = own(solution, starter);
  if (needed < LONG) {
    const tooShort = `the solution has ${needed} fingerprints besides the starter, and ${LONG} are needed; whoever solves it writes about the same`;
    return { exercise: slug, compared: texts.length, tooShort, pairs: [] };
  }
  const common = Math.max(3, Math.floor(texts.length * COMMON));
  const index = new FingerprintIndex(KGRAM, WINDOW, false, common);
  index.addIgnoredFile(tokenized("starter.ts", starter));
  const byId = new Map<number, ComparedText>();
  const files = texts.map((text) => {
    const file = tokenized(text.file, text.source);
    byId.set(file.id, text);
    return file;
  });
  index.addFiles(files);
  const pairs = index
    .allPairs()
    .map((pair) => ({ pair, ...sharedBy(pair) }))
    .filter(({ shared, similarity }) => shared >= ENOUGH && similarity >= SIMILAR)
    .map(({ pair, similarity }) => {
      const [left, right] = [pair.leftFile, pair.rightFile].map(({ id }) => byId.get(id)!);
      return { left, right, similarity };
    })
    .filter(({ left, right }) => left.student !== right.student && left.file !== right.file)
    .map(({ left, right, similarity }) => described(left, right, similarity, starter))
    .sort((a, b) => b.similarity - a.similarity || b.longest - a.longest);
  return { exercise: slug, compared: texts.length, pairs };
}

/** How many fingerprints a text has besides those of the starter. */
function own(source: string, starter: string): number {
  const index = new FingerprintIndex(KGRAM, WINDOW);
  index.addIgnoredFile(tokenized("starter.ts", starter));
  index.addFiles([tokenized("solution.ts", source)]);
  const [{ kgrams, ignored }] = index.entries();
  return kgrams.length - ignored.size;
}

/** How many fingerprints two texts share, and of how many; what is common counts for neither. */
function sharedBy({ leftEntry, rightEntry }: Compared): { shared: number; similarity: number } {
  const [fewer, more] = [leftEntry.shared, rightEntry.shared].sort((a, b) => a.size - b.size);
  let shared = 0;
  for (const fingerprint of fewer) if (more.has(fingerprint)) shared++;
  return { shared, similarity: (2 * shared) / (fewer.size + more.size) };
}

/** What two texts have in common line by line, the common too, since it stands between. */
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
export const howMany = ({ compared, pairs }: Similarity): string =>
  `${compared} compared, ${pairs.length === 1 ? "1 pair shares" : `${pairs.length} pairs share`} too much`;

const lines = ({ startRow, endRow }: Region): [number, number] => [startRow + 1, endRow + 1];
