import type * as TypeScript from "typescript";

/**
 * How often the parser may read a character. The largest source takes 65,536 to 200,000 reads, and 450,000 if it is one long sum;
 * what is read as a function or a type first, and then as something else, takes twice as many at each level of `async(async(async(…`.
 */
const MAX_READS = 524_288;

/** How deep a source may be nested, in quarters of a level: the recursion that this takes fits the stack of 500 KB which a worker in Chromium has. */
const MAX_DEPTH = 500;

/** What a level costs: a bracket, or a node of the tree in another one. */
const LEVEL = 4;

/**
 * TypeScript's parser, its work and its depth bounded by what is counted in the source alone; undefined where that is too much,
 * which is then so on every machine. It is handed the TypeScript to parse with.
 */
export function parse(ts: typeof TypeScript, source: string): TypeScript.SourceFile | undefined {
  try {
    const file = createSourceFile(ts, new CountedText(source) as unknown as string);
    file.text = source;
    return depthOf(ts, file) <= MAX_DEPTH ? file : undefined;
  } catch (error) {
    // A parser stopped midway remembers, by position, which parentheses begin no function: it must read something to its end before the next source.
    createSourceFile(ts, "");
    // Whatever the stack is too small for is deeper than MAX_DEPTH.
    if (error instanceof TooManyReadsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function createSourceFile(ts: typeof TypeScript, source: string): TypeScript.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.ESNext,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    // A module's statements with `await` would be parsed once more, in time that grows with their square.
    setExternalModuleIndicator: () => {},
  };
  return ts.createSourceFile("submission.ts", source, options, false, ts.ScriptKind.TS);
}

class TooManyReadsError extends Error {}

/** A text that counts how often its characters are read, since the parser shows no other sign of its work. */
class CountedText extends String {
  readonly #text: string;
  #reads = 0;

  constructor(text: string) {
    super(text);
    this.#text = text;
  }

  // Asked of the text itself: a String that is asked by way of `super` takes twice as long.
  override charCodeAt(position: number): number {
    if (++this.#reads > MAX_READS) throw new TooManyReadsError();
    return this.#text.charCodeAt(position);
  }

  override codePointAt(position: number): number | undefined {
    if (++this.#reads > MAX_READS) throw new TooManyReadsError();
    return this.#text.codePointAt(position);
  }
}

/** How deep the parser, and what walks its tree, recurse: by the tree, or by what is tried as a type and is not one in the end. */
function depthOf(ts: typeof TypeScript, file: TypeScript.SourceFile): number {
  const { deepest, rescanned } = walk(ts, file);
  // Most sources have too few of what opens something for its tokens to be looked at.
  const mostOpen = file.text.match(OPENING)?.length ?? 0;
  if (mostOpen * LEVEL <= MAX_DEPTH) return deepest;
  return Math.max(deepest, depthOfTokens(ts, file.text, rescanned));
}

/** All that `depthOfTokens` counts begins with one of these. */
const OPENING = /[[({<`]|keyof|unique|readonly/g;

/** How deep the tree is, and where what a `/` or a `}` begins can only be told from it: a regular expression, the rest of a template. */
function walk(ts: typeof TypeScript, file: TypeScript.SourceFile) {
  const { SyntaxKind } = ts;
  const rescanned = new Set<number>();
  let deepest = 0;
  const waiting: { node: TypeScript.Node; depth: number }[] = [{ node: file, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    deepest = Math.max(deepest, depth);
    if (
      ts.isRegularExpressionLiteral(node) ||
      node.kind === SyntaxKind.TemplateMiddle ||
      node.kind === SyntaxKind.TemplateTail
    )
      rescanned.add(node.getStart(file));
    ts.forEachChild(node, (child) => {
      waiting.push({ node: child, depth: depth + (isChain(node, child) ? 1 : LEVEL) });
    });
  }
  return { deepest, rescanned };

  /** A sum of many terms, or `else if` after `else if`, is deep in the tree and takes little of the stack. */
  function isChain(parent: TypeScript.Node, child: TypeScript.Node): boolean {
    if (child.kind === SyntaxKind.BinaryExpression) return true;
    if (child.kind !== parent.kind) return false;
    return child.kind === SyntaxKind.ConditionalExpression || child.kind === SyntaxKind.IfStatement;
  }
}

/**
 * How many brackets are open at once, where each `<` may be one, and how many operators of types follow each other:
 * `[a < b, c < d]` is tried as types within types, and so is `a < keyof` with more lines of `keyof` below it; the tree shows neither.
 */
function depthOfTokens(ts: typeof TypeScript, text: string, rescanned: Set<number>): number {
  const { SyntaxKind } = ts;
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, text);
  const open: TypeScript.SyntaxKind[] = [];
  const closeTypes = () => {
    while (open.at(-1) === SyntaxKind.LessThanToken) open.pop();
  };
  let operators = 0;
  let deepest = 0;
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (rescanned.has(scanner.getTokenStart())) {
      const isTemplate = token === SyntaxKind.CloseBraceToken;
      token = isTemplate ? scanner.reScanTemplateToken(false) : scanner.reScanSlashToken();
    }
    const before = operators;
    operators = 0;
    switch (token) {
      case SyntaxKind.OpenParenToken:
      case SyntaxKind.OpenBracketToken:
      case SyntaxKind.OpenBraceToken:
      case SyntaxKind.TemplateHead:
      case SyntaxKind.LessThanToken:
        open.push(token);
        break;
      case SyntaxKind.LessThanLessThanToken:
        open.push(SyntaxKind.LessThanToken, SyntaxKind.LessThanToken);
        break;
      case SyntaxKind.GreaterThanToken:
        if (open.at(-1) === SyntaxKind.LessThanToken) open.pop();
        break;
      case SyntaxKind.SemicolonToken:
      case SyntaxKind.AmpersandAmpersandToken:
      case SyntaxKind.BarBarToken:
        closeTypes();
        break;
      case SyntaxKind.CloseParenToken:
      case SyntaxKind.CloseBracketToken:
      case SyntaxKind.CloseBraceToken:
      case SyntaxKind.TemplateTail:
        closeTypes();
        open.pop();
        break;
      case SyntaxKind.KeyOfKeyword:
      case SyntaxKind.UniqueKeyword:
      case SyntaxKind.ReadonlyKeyword:
        operators = before + 1;
    }
    deepest = Math.max(deepest, open.length * LEVEL + operators);
  }
  return deepest;
}
