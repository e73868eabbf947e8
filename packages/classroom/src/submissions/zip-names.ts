/** The encodings in which names in zip files are found, besides UTF-8: of Windows in the West, in China, Japan, and of DOS. */
export const nameEncodings = ["windows-1252", "gbk", "shift_jis", "cp437"] as const;

export type NameEncoding = (typeof nameEncodings)[number];

/** The upper half of code page 437, which zip files without a mark are in by their specification. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** A name's bytes as text; nothing where they are none in that encoding. */
export function decodeName(bytes: Uint8Array, encoding: NameEncoding | "utf-8"): string | undefined {
  if (encoding === "cp437")
    return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80])).join("");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The encoding that names which are not UTF-8 are most likely in, judged by all of them together: by which of their
 * letters are common where it is used. Nothing where two are as likely.
 */
export function detectNameEncoding(names: Uint8Array[]): NameEncoding | undefined {
  const scored = nameEncodings
    .map((encoding) => ({ encoding, score: names.reduce((sum, name) => sum + score(name, encoding), 0) }))
    .sort((a, b) => b.score - a.score);
  return scored[0].score > scored[1].score ? scored[0].encoding : undefined;
}

/** How many letters of a name are common in an encoding; what is rare there counts against it. */
function score(bytes: Uint8Array, encoding: NameEncoding): number {
  const text = decodeName(bytes, encoding);
  if (text === undefined) return -100;
  return encoding === "gbk" || encoding === "shift_jis"
    ? scoreDouble(bytes, encoding)
    : scoreSingle(text, encoding);
}

/** In pairs of bytes: the first says whether the character is one of the some thousand that are in use. */
function scoreDouble(bytes: Uint8Array, encoding: "gbk" | "shift_jis"): number {
  const isLead = (byte: number) =>
    encoding === "gbk" ? byte >= 0x81 : (byte >= 0x81 && byte <= 0x9f) || byte >= 0xe0;
  const isCommon = (byte: number, next: number) =>
    encoding === "gbk"
      ? byte >= 0xb0 && byte <= 0xf7 && next >= 0xa1
      : byte === 0x82 || byte === 0x83 || (byte >= 0x88 && byte <= 0x97);
  let score = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue;
    if (!isLead(bytes[i]))
      score -= 1; // katakana of half a width
    else {
      const isAlone = (at: number) => /[A-Za-z]/.test(String.fromCharCode(bytes[at] ?? 0));
      const isWithinLatin = isAlone(i - 1) && isAlone(i + 1);
      score += isCommon(bytes[i], bytes[i + 1] ?? 0) && !isWithinLatin ? 2 : -2;
      i++;
    }
  }
  return score;
}

/** Letters with an accent stand among letters without one. */
function scoreSingle(text: string, encoding: NameEncoding): number {
  const others = [...text].filter((character) => character > "\x7f");
  const latin = /[\p{Script=Latin}]/u;
  const letters = others.filter((one) => latin.test(one)).length;
  const plain = [...text].filter((one) => /[a-z]/i.test(one)).length;
  const strange = others.length - letters;
  const isSparse = others.length * 2 <= plain;
  const capitalsInside = (text.match(/\p{Ll}\p{Lu}\p{Ll}/gu) ?? []).filter((part) =>
    /\P{ASCII}/u.test(part),
  ).length;
  return (
    (isSparse ? letters : letters / 4) - 2 * strange - 2 * capitalsInside - (encoding === "cp437" ? 0.5 : 0)
  );
}
