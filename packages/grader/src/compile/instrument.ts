import type * as TypeScript from "typescript";

/** A place in a source that an instrumented program tells of: its text, and what is asked of the value there. */
export interface Probe {
  text: string;
  line: number;
}

/** A program that remembers where a value first went wrong, and the places that it can name. */
export interface Instrumented {
  js: string;
  probes: Probe[];
}

/** What the function `FOUND` of an instrumented program returns: numbers of places, and what was there. */
export interface Found {
  /** The first value that is no number where one was computed with, or the first result that is NaN. */
  first?: { probe: number; kind: string };
  /** The last value that was called and is no function, or of which an entry was read and that has none. */
  last?: { probe: number; kind: string; name?: string };
}

export const FOUND = "$gradedDescentFound";

/** The functions that the probes call; declared as functions, so that they are there before the first line runs. */
const RUNTIME = `
export function ${FOUND}() { return { first: $gdValue.first, last: $gdOwner.last }; }
function $gdValue(probe, value) {
  if ($gdValue.first === undefined && typeof value !== "number" && typeof value !== "bigint" && !(typeof value === "string" && value.trim() !== "" && Number(value) === Number(value)) && typeof value !== "boolean" && value !== null)
    $gdValue.first = { probe, kind: value === undefined ? "undefined" : Array.isArray(value) ? "a list" : typeof value === "function" ? "a function" : typeof value === "string" ? "a text" : "a record" };
  return value;
}
function $gdResult(probe, value) {
  if ($gdValue.first === undefined && value !== value) $gdValue.first = { probe, kind: "NaN" };
  return value;
}
function $gdOwner(probe, value, name, isCall) {
  if (value === undefined || value === null) $gdOwner.last = { probe, kind: String(value), name };
  else if (isCall && typeof value[name] !== "function") $gdOwner.last = { probe, kind: value[name] === undefined ? "missing" : typeof value[name], name };
  return value;
}
function $gdCallee(probe, value) {
  if (typeof value !== "function") $gdOwner.last = { probe, kind: value === null ? "null" : typeof value };
  return value;
}
`;

const MAX_TEXT = 60;

/** Methods whose first argument is called. */
const TAKES_FUNCTION = new Set([
  ...["map", "forEach", "filter", "reduce", "reduceRight", "some", "every", "flatMap"],
  ...["find", "findIndex", "findLast", "findLastIndex"],
]);

/**
 * The same program with probes around what is computed with, called, or read from. Types are blanked in `js`, at the places where
 * they stand in the source, so that a place in the one is that in the other. Nothing where the source has names of ours.
 */
export function instrument(
  ts: typeof TypeScript,
  file: TypeScript.SourceFile,
  js: string,
): Instrumented | undefined {
  if (file.text.includes("$gd") || file.text.includes(FOUND)) return undefined;
  const probes: Probe[] = [];
  const edits: { at: number; order: number; text: string }[] = [];

  function probe(node: TypeScript.Node): number {
    const start = node.getStart(file);
    const text = file.text.slice(start, node.end).replace(/\s+/g, " ");
    const { line } = file.getLineAndCharacterOfPosition(start);
    return (
      probes.push({
        text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text,
        line: line + 1,
      }) - 1
    );
  }

  /** Puts a call around a node; outer ones begin before and end after inner ones. */
  function wrap(node: TypeScript.Node, name: string, more = "") {
    const start = node.getStart(file);
    const width = node.end - start;
    edits.push({ at: start, order: -width, text: `${name}(${probe(node)}, ` });
    edits.push({ at: node.end, order: width, text: `${more})` });
  }

  const isText = (node: TypeScript.Node): boolean =>
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    (ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)));

  /** A value that is computed with. */
  function operand(node: TypeScript.Expression) {
    if (!ts.isNumericLiteral(node) && !isArithmetic(node)) wrap(node, "$gdValue");
  }

  function isArithmetic(node: TypeScript.Node): node is TypeScript.BinaryExpression {
    if (!ts.isBinaryExpression(node)) return false;
    const { PlusToken, MinusToken, AsteriskToken, SlashToken, PercentToken, AsteriskAsteriskToken } =
      ts.SyntaxKind;
    const kind = node.operatorToken.kind;
    if (kind === PlusToken) return !isText(node.left) && !isText(node.right);
    return [MinusToken, AsteriskToken, SlashToken, PercentToken, AsteriskAsteriskToken].some(
      (one) => one === kind,
    );
  }

  function isCompound(node: TypeScript.Node): node is TypeScript.BinaryExpression {
    if (!ts.isBinaryExpression(node)) return false;
    const { PlusEqualsToken, MinusEqualsToken, AsteriskEqualsToken, SlashEqualsToken } = ts.SyntaxKind;
    const kind = node.operatorToken.kind;
    return [PlusEqualsToken, MinusEqualsToken, AsteriskEqualsToken, SlashEqualsToken].some(
      (one) => one === kind,
    );
  }

  function visit(node: TypeScript.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (isArithmetic(node)) {
      operand(node.left);
      operand(node.right);
      wrap(node, "$gdResult");
    } else if (isCompound(node) && !isText(node.right)) {
      const { left, right } = node;
      // What it is added to is read once more, where that has no other effect.
      if (ts.isIdentifier(left)) {
        edits.push({
          at: right.getStart(file),
          order: -1e9,
          text: `($gdValue(${probe(left)}, ${left.text}), `,
        });
        edits.push({ at: right.end, order: 1e9, text: ")" });
      }
      operand(right);
    } else if (ts.isNewExpression(node)) {
      const { expression } = node;
      // `new (f(x).Y)()`, and not `new f(x)`.
      edits.push({ at: expression.getStart(file), order: -1e9, text: "(" });
      edits.push({ at: expression.end, order: 1e9, text: ")" });
      if (ts.isIdentifier(expression)) wrap(expression, "$gdCallee");
      else if (
        ts.isPropertyAccessExpression(expression) &&
        ts.isIdentifier(expression.name) &&
        isReadable(expression.expression)
      ) {
        wrap(expression.expression, "$gdOwner", `, "${expression.name.text}", true`);
        visit(expression.expression);
      } else visit(expression);
      node.arguments?.forEach(visit);
      return;
    } else if (ts.isCallExpression(node)) {
      const { expression } = node;
      const [callback] = node.arguments;
      const isHigherOrder =
        ts.isPropertyAccessExpression(expression) && TAKES_FUNCTION.has(expression.name.text);
      if (isHigherOrder && callback && ts.isIdentifier(callback)) wrap(callback, "$gdCallee");
      if (
        ts.isElementAccessExpression(expression) &&
        ts.isStringLiteral(expression.argumentExpression) &&
        !expression.questionDotToken &&
        !node.questionDotToken
      )
        wrap(
          expression.expression,
          "$gdOwner",
          `, ${JSON.stringify(expression.argumentExpression.text)}, true`,
        );
      if (ts.isPropertyAccessExpression(expression) && isReadable(expression.expression)) {
        if (ts.isIdentifier(expression.name) && !expression.questionDotToken && !node.questionDotToken)
          wrap(expression.expression, "$gdOwner", `, "${expression.name.text}", true`);
        if (expression.expression.getText(file) === "Math") wrap(node, "$gdResult");
        visit(expression.expression);
        for (const argument of node.arguments) {
          if (expression.expression.getText(file) === "Math" && !ts.isSpreadElement(argument))
            operand(argument);
          visit(argument);
        }
        return;
      }
      if (ts.isIdentifier(expression) && expression.text !== "eval" && !node.questionDotToken)
        wrap(expression, "$gdCallee");
    } else if (
      ts.isPropertyAccessExpression(node) &&
      !node.questionDotToken &&
      ts.isIdentifier(node.name) &&
      isReadable(node.expression)
    )
      wrap(node.expression, "$gdOwner", `, "${node.name.text}"`);
    ts.forEachChild(node, visit);
  }

  const isReadable = (node: TypeScript.Node) =>
    node.kind !== ts.SyntaxKind.SuperKeyword &&
    node.kind !== ts.SyntaxKind.ImportKeyword &&
    !ts.isMetaProperty(node);

  ts.forEachChild(file, visit);
  edits.sort((a, b) => a.at - b.at || (isEnd(a) === isEnd(b) ? a.order - b.order : isEnd(a) ? -1 : 1));
  let text = "";
  let from = 0;
  for (const edit of edits) {
    text += js.slice(from, edit.at) + edit.text;
    from = edit.at;
  }
  return { js: text + js.slice(from) + RUNTIME, probes };
}

const isEnd = ({ order }: { order: number }) => order > 0;
