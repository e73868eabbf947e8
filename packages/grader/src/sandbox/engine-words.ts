import { strangeCharacter, strangeName } from "../compile/characters.ts";
import type { SourcePosition } from "../report/report.ts";

/** What a browser or Node has and the sandbox has not, and what to do instead. */
const ABSENT: Record<string, string> = {
  process: "there is no `process` in the sandbox: your code runs alone, without Node around it",
  Buffer: "there is no `Buffer` in the sandbox: use lists of numbers, or a Uint8Array",
  global: "there is no `global` in the sandbox: `globalThis` is there",
  require: "there is no `require` in the sandbox: your file must stand alone, so paste what you need",
  module: "there is no `module` in the sandbox: write `export function …` instead of `module.exports`",
  exports: "there is no `exports` in the sandbox: write `export function …` instead of `exports.…`",
  fetch: "there is no `fetch` in the sandbox: your code has no network",
  XMLHttpRequest: "there is no `XMLHttpRequest` in the sandbox: your code has no network",
  WebSocket: "there is no `WebSocket` in the sandbox: your code has no network",
  setTimeout: "there is no `setTimeout` in the sandbox: nothing can wait there, so call the function at once",
  setInterval: "there is no `setInterval` in the sandbox: nothing can wait there, so use a loop",
  setImmediate:
    "there is no `setImmediate` in the sandbox: nothing can wait there, so call the function at once",
  clearTimeout: "there is no `clearTimeout` in the sandbox: nothing can wait there",
  clearInterval: "there is no `clearInterval` in the sandbox: nothing can wait there",
  requestAnimationFrame: "there is no `requestAnimationFrame` in the sandbox: nothing is drawn there",
  window: "there is no `window` in the sandbox: your code runs alone, without a page around it",
  document: "there is no `document` in the sandbox: your code runs alone, without a page around it",
  navigator: "there is no `navigator` in the sandbox: your code runs alone, without a browser around it",
  localStorage: "there is no `localStorage` in the sandbox: nothing can be stored there",
  sessionStorage: "there is no `sessionStorage` in the sandbox: nothing can be stored there",
  alert: "there is no `alert` in the sandbox: `console.log` prints",
  prompt: "there is no `prompt` in the sandbox: what your function needs comes as its arguments",
  crypto: "there is no `crypto` in the sandbox: `Math.random` is there",
  Intl: "there is no `Intl` in the sandbox: `toFixed` and `toLocaleString` are there, the latter in English alone",
  WebAssembly: "there is no `WebAssembly` in the sandbox",
  SharedArrayBuffer:
    "there is no `SharedArrayBuffer` in the sandbox: use lists of numbers, or a Float64Array",
  TextEncoder: "there is no `TextEncoder` in the sandbox",
  TextDecoder: "there is no `TextDecoder` in the sandbox",
  URL: "there is no `URL` in the sandbox",
  AbortController: "there is no `AbortController` in the sandbox: nothing can wait there",
  Worker: "there is no `Worker` in the sandbox: your code runs alone",
  print: "there is no `print` in TypeScript: `console.log` prints",
  len: "there is no `len` in TypeScript: the length of a list is `xs.length`",
  range: "there is no `range` in TypeScript: write `for (let i = 0; i < n; i++)`",
  None: "there is no `None` in TypeScript: write `null`",
  True: "there is no `True` in TypeScript: write `true`",
  False: "there is no `False` in TypeScript: write `false`",
  np: "there is no NumPy in the sandbox: use lists of numbers and loops",
  math: "there is no `math` in TypeScript: write `Math`",
};

/** What the engine says of an error, and the same in plain words; `$1` is the name that it quotes. */
const WORDS: [pattern: RegExp, words: string][] = [
  [/^'(.+)' is not defined$/, "nothing is called `$1` here. Is it spelt as where it is declared?"],
  [/^(.+) is not initialized$/, "`$1` is used before the line that declares it"],
  [
    /^'(.+)' is read-only$/,
    "`$1` cannot be given another value: it is a `const`, or belongs to something frozen",
  ],
  [/^value is not iterable$/, "what is spread, taken apart or looped over with `of` here is not a list"],
  [/^cannot convert to object$/, "`undefined` or `null` has nothing in it that could be taken out"],
  [/^not a function$/, "what is called here is not a function"],
  [/^not a constructor$/, "what stands after `new` here is not a class"],
  [/^invalid array length$/, "a list cannot have this length: only a whole number from 0 on"],
  [/^cannot read property of (undefined|null)$/, "cannot read an entry of $1"],
  [/^cannot set property of (undefined|null)$/, "cannot set an entry of $1"],
  [/^cannot convert bigint to number$/, "a BigInt and a number cannot be combined: write 2, not 2n"],
  [/^cannot mix bigint and other types.*$/, "a BigInt and a number cannot be combined: write 2, not 2n"],
  [/^cannot convert symbol to (?:number|string)$/, "a symbol is neither a number nor a text"],
  [/^empty array$/, "`reduce` of an empty list needs a value to start from, as its second argument"],
  [/^object is not extensible$/, "something frozen cannot get a new key"],
  [
    /^class constructors must be invoked with 'new'$/,
    "a class is not called as a function: write `new` before it",
  ],
  [/^invalid 'in' operand$/, "right of `in` there must be a list or a record"],
  [/^invalid 'instanceof' right operand$/, "right of `instanceof` there must be a class"],
  [/^invalid repeat count$/, "a text can be repeated only a whole number of times, from 0 on"],
  [/^invalid number of digits$/, "the number of digits is too small or too large"],
  [/^circular reference$/, "a value that contains itself cannot be written as JSON"],
];

/** The message of an error in plain words; as it is where it is a student's own. */
export function engineInPlainWords(name: string, message: string): string {
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const [, quoted = ""] = found;
    if (name === "ReferenceError" && Object.hasOwn(ABSENT, quoted)) return ABSENT[quoted];
    const strange = name === "ReferenceError" && strangeName(quoted);
    const sentence = words.replace("$1", () => quoted);
    return strange ? `nothing is called \`${quoted}\` here: ${strange}` : sentence;
  }
  return message;
}

/** What the engine says of a source that cannot be loaded, in plain words; the name or the character stands at the place. */
export function syntaxInPlainWords(message: string, source: string, at: SourcePosition | undefined): string {
  const line = (at && source.split("\n")[at.line - 1]) ?? "";
  const column = at ? at.column - 1 : 0;
  if (isRedefinition(message)) {
    const [, name] = /([\p{ID_Continue}$]+)\s*$/u.exec(line.slice(0, column)) ?? [];
    return name === undefined
      ? "a name is declared twice: keep one, or give the other another name"
      : `\`${name}\` is declared twice: keep one, or give the other another name`;
  }
  // What TypeScript takes for white space, and the engine does not.
  const strange = strangeCharacter(String.fromCodePoint(line.codePointAt(column) ?? 0));
  return strange ?? message;
}

const isRedefinition = (message: string) =>
  /^invalid redefinition of |^duplicate exported name/.test(message);
