/** Letters that Unicode does not take apart into a letter and its mark. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ð: "d",
  þ: "th",
};

/** So many parts have a name at most that is tried in every order. */
const MAX_PARTS = 7;

/** The parts of a name in small letters, without accents. */
export const nameParts = (name: string): string[] =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’`]/gu, "")
    .replace(/[ßøđłæœıðþ]/g, (letter) => LETTERS[letter])
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether two texts are one name: "Müller, Ann", "ann muller" and "mullerann" are, whatever the order of the parts.
 * A name in one word, as Canvas writes it, is compared with the other's parts in every order.
 */
export function sameName(one: string, other: string): boolean {
  return sameParts(nameParts(one), nameParts(other));
}

/** The same of names whose parts are known. */
export function sameParts(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.length === b.length) return a.toSorted().join(" ") === b.toSorted().join(" ");
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return (
    isMadeOf(fewer.join(""), more) ||
    (fewer.length > 1 && isMadeOf(fewer.toSorted().join(""), more.toSorted()))
  );
}

/** Whether a word is made of the parts, in any order, each once. */
function isMadeOf(word: string, parts: string[]): boolean {
  if (word.length !== parts.reduce((sum, { length }) => sum + length, 0)) return false;
  if (parts.length > MAX_PARTS) return word === parts.join("");
  if (parts.length === 0) return true;
  return parts.some(
    (part, i) =>
      word.startsWith(part) &&
      isMadeOf(
        word.slice(part.length),
        parts.filter((_, j) => j !== i),
      ),
  );
}
