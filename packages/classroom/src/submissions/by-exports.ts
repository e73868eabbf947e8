import { exportedFunctions } from "@graded-descent/course";
import { MAX_SOURCE_BYTES } from "@graded-descent/grader";

/** The functions that each exercise asks for, by slug, in the order of the course. */
export type Exports = ReadonlyMap<string, readonly string[]>;

/** The exercises for which a source exports all that they ask for. */
export function exercisesExported(source: string, exports: Exports): string[] {
  const likely = exercisesMentioned(source, exports);
  if (likely.length === 0 || source.length > MAX_SOURCE_BYTES) return [];
  const exported = new Set(namesExported(source));
  return likely.filter((slug) => exports.get(slug)!.every((name) => exported.has(name)));
}

/** The exercises of which a source holds every function's name, exported or not. */
export function exercisesMentioned(source: string, exports: Exports): string[] {
  const isMentioned = (names: readonly string[]) =>
    names.length > 0 && names.every((name) => holdsWord(source, name));
  return [...exports].flatMap(([slug, names]) => (isMentioned(names) ? [slug] : []));
}

const LETTER = /[\p{L}\p{N}_$]/u;

function holdsWord(source: string, word: string): boolean {
  const isLetter = (at: number) => at >= 0 && at < source.length && LETTER.test(source[at]);
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + word.length)) return true;
  return false;
}

function namesExported(source: string): string[] {
  try {
    return exportedFunctions(source).map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return []; // nested too deep to be parsed
  }
}
