/** Characters that look like one of code and come out of documents, chats and formulas: what each is, and what to type instead. */
const LOOKALIKES: Record<string, [name: string, instead: string]> = {
  "−": ["a printed minus", "-"],
  "‐": ["a hyphen", "-"],
  "‑": ["a hyphen that does not break", "-"],
  "–": ["a dash", "-"],
  "—": ["a long dash", "-"],
  "·": ["a dot for a product", "*"],
  "⋅": ["a dot for a product", "*"],
  "•": ["a bullet", "*"],
  "×": ["a cross for a product", "*"],
  "∗": ["a printed asterisk", "*"],
  "÷": ["a division sign", "/"],
  "∕": ["a printed slash", "/"],
  "⁄": ["a fraction slash", "/"],
  "‘": ["a curly quote", "'"],
  "’": ["a curly quote", "'"],
  "‚": ["a curly quote", "'"],
  "′": ["a prime", "'"],
  "´": ["an accent", "'"],
  "“": ["a curly quote", '"'],
  "”": ["a curly quote", '"'],
  "„": ["a curly quote", '"'],
  "«": ["a quote", '"'],
  "»": ["a quote", '"'],
  "″": ["a double prime", '"'],
  "≤": ["less than or equal", "<="],
  "≥": ["greater than or equal", ">="],
  "≠": ["not equal", "!=="],
  "→": ["an arrow", "=>"],
  "⇒": ["an arrow", "=>"],
  "…": ["an ellipsis", "..."],
  "²": ["a square", "** 2"],
  "³": ["a cube", "** 3"],
  "√": ["a root", "Math.sqrt(…)"],
  "∑": ["a sum sign", "a loop that adds"],
  "½": ["a half", "0.5"],
  "¼": ["a quarter", "0.25"],
  "。": ["a full stop of another script", "."],
  "、": ["a comma of another script", ","],
  "（": ["a full-width bracket", "("],
  "）": ["a full-width bracket", ")"],
};

/** Characters that nobody sees. */
const INVISIBLE: Record<number, string> = {
  133: "a line break of another system",
  160: "a space that does not break",
  173: "a soft hyphen",
  6158: "a vowel separator",
  8203: "a zero-width space",
  8204: "a zero-width non-joiner",
  8205: "a zero-width joiner",
  8206: "a mark for the direction of writing",
  8207: "a mark for the direction of writing",
  8232: "a line separator",
  8233: "a paragraph separator",
  8234: "a mark for the direction of writing",
  8236: "a mark for the direction of writing",
  8288: "a zero-width word joiner",
  8294: "a mark for the direction of writing",
  8297: "a mark for the direction of writing",
  65279: "a byte order mark",
};

const isFullWidth = (code: number) => code >= 0xff01 && code <= 0xff5e;

/** What a character is that does not belong into code, and what to do about it; nothing for one that a keyboard types. */
export function strangeCharacter(character: string): string | undefined {
  const code = character.codePointAt(0);
  if (code === undefined || code < 0x7f) return undefined;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (Object.hasOwn(INVISIBLE, code))
    return `here is ${INVISIBLE[code]} (${number}), which cannot be seen: delete it and type what is around it anew`;
  const known = isFullWidth(code)
    ? ["a full-width character", String.fromCharCode(code - 0xfee0)]
    : Object.hasOwn(LOOKALIKES, character) && LOOKALIKES[character];
  if (known)
    return `“${character}” (${number}) is ${known[0]}, and code has none: type \`${known[1]}\` instead`;
  return `“${character}” (${number}) has no meaning in code: delete it, or type what a keyboard has for it`;
}

/** What is said of the first strange character of a name; nothing where all are letters, digits, `_` or `$` of English. */
export function strangeName(name: string): string | undefined {
  for (const character of name) {
    const found = strangeCharacter(character);
    if (found) return found;
  }
  return undefined;
}
