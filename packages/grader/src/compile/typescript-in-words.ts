/** Each of TypeScript's commonest complaints in plain words; `$1` is the first name it quotes, `$*` its list. */
export const sentences: Record<number, string> = {
  1002: "This text has no end: close it on the same line, with the quote it began with.",
  1003: "A name is missing here.",
  1005: "A “$1” is missing, here or just before.",
  1109: "A value is missing here: a number, a name or a call.",
  1128: "No statement can begin here. Is there a bracket too many above?",
  1155: "A “const” gets its value at once: write “= …” after the name.",
  1160: "This text in backticks has no end: close it with another backtick.",
  1434: "This word does not belong here. Is it one of another language, or is something missing before it?",
  2300: "“$1” is declared twice: keep one, or give the other another name.",
  2304: "Nothing is called “$1” here. Is it spelt as where it is declared, and declared in this block or around it?",
  2322: "This has the type “$1”, but “$2” is wanted here.",
  2339: "“$2” has nothing called “$1”.",
  2345: "This argument has the type “$1”, but the function wants “$2”.",
  2349: "This is not a function, so that it cannot be called.",
  2353: "“$2” has no “$1”: leave it out, or use the name that the type has.",
  2355: "This function promises a value and never returns one: is “return” missing?",
  2362: "What stands left of this sign is not a number, so that nothing can be computed with it.",
  2363: "What stands right of this sign is not a number, so that nothing can be computed with it.",
  2365: "“$1” does not work between “$2” and “$3”.",
  2366: "This function can end without a “return”: what should it return then?",
  2367: "These two can never be equal: one is “$1”, the other “$2”.",
  2448: "“$1” is used before the line that declares it: move the declaration up.",
  2451: "“$1” is declared twice: keep one, or give the other another name.",
  2454: "“$1” has no value yet here: give it one where it is declared.",
  2531: "This may be null here: ask with “if” before using it.",
  2532: "This may be undefined here: ask with “if” before using it, or give it a value with “??”.",
  2540: "“$1” is read-only: make a new object that has the new value.",
  2551: "“$2” has nothing called “$1”. Did you mean “$3”?",
  2552: "Nothing is called “$1” here. Did you mean “$2”?",
  2554: "Arguments wanted: $1. Arguments given: $2.",
  2555: "Arguments wanted: at least $1. Arguments given: $2.",
  2561: "“$2” has no “$1”. Did you mean “$3”?",
  2584: "There is no “$1” here: your code runs alone, without a page around it.",
  2588: "“$1” is a “const” and keeps its value: declare it with “let” if it is to change.",
  2693: "“$1” is a type, and a value is wanted here.",
  2695: "What stands before this comma is thrown away. An entry of a list of lists is “a[i][j]”.",
  2739: "Not all that “$2” must have is here: $* missing.",
  2740: "Not all that “$2” must have is here: $* missing.",
  2741: "“$1” is missing: every “$3” has one.",
  2769: "This function cannot be called with these arguments: compare each with what it wants.",
  6133: "“$1” is never used.",
  7005: "TypeScript cannot tell what “$1” will hold: write its type, as in “$1: number[]”.",
  7006: "The parameter “$1” has no type: write one, as in “$1: number”.",
  7031: "“$1” has no type: write one after the braces, as in “{ $1 }: { $1: number }”.",
  7034: "TypeScript cannot tell what “$1” will hold: write its type, as in “$1: number[]”.",
  7053: "Not every “$2” is a key of “$3”: a list is asked by number, an object by the names it has.",
  18047: "“$1” may be null here: ask with “if” before using it.",
  18048: "“$1” may be undefined here: ask with “if” before using it, or give it a value with “??”.",
};

/** What stands here for names that Python has. */
const pythonNames: Record<string, string> = {
  None: "null",
  True: "true",
  False: "false",
  print: "console.log",
  len: "xs.length",
  range: "for (let i = 0; i < n; i++)",
  abs: "Math.abs",
  max: "Math.max(...xs)",
  min: "Math.min(...xs)",
  round: "Math.round",
  sum: "xs.reduce((sum, x) => sum + x, 0)",
  math: "Math",
};

/** A complaint of TypeScript in plain words; nothing for the rarer ones. */
export function inPlainWords(code: number, message: string): string | undefined {
  const [line] = message.split("\n");
  const names = [...line.matchAll(/(?<!\w)'([^']+)'|\b(\d[\d-]*)/g)].map(
    ([, quoted, number]) => quoted ?? number,
  );
  const here = code === 2304 && Object.hasOwn(pythonNames, names[0]) && pythonNames[names[0]];
  if (here) return `“${names[0]}” is Python; here it is “${here}”.`;
  const list = line.slice(line.lastIndexOf("': ") + 3).replace(/\.$/, "");
  return sentences[code]?.replace(/\$([\d*])/g, (_, n) => (n === "*" ? list : names[Number(n) - 1]));
}
