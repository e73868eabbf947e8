import { File, Region, TokenizedFile } from "@dodona/dolos-core";
import ts from "typescript";

/**
 * A source as Dolos compares it: its syntax tree, written as kinds in brackets, without names, numbers, texts, types and
 * comments, which are the first things that somebody changes who copies. What is said in two ways, as `a += b` and
 * `a = a + b`, or as an arrow and a function, is written in one.
 */
export function tokenized(name: string, source: string): TokenizedFile {
  try {
    const { tokens, mapping } = walked(source);
    return new TokenizedFile(new File(name, source), tokens, mapping);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TokenizedFile(new File(name, source), [], []); // brackets in brackets by the thousand
  }
}

function walked(source: string): { tokens: string[]; mapping: Region[] } {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest);
  const tokens: string[] = [];
  const mapping: Region[] = [];

  function visit(node: ts.Node): void {
    if (isOnlyForTypes(node)) return;
    const start = file.getLineAndCharacterOfPosition(node.getStart(file));
    const end = file.getLineAndCharacterOfPosition(node.getEnd());
    const region = new Region(start.line, start.character, end.line, end.character);
    const add = (token: string) => {
      tokens.push(token);
      mapping.push(region);
    };
    const write = (kind: string, ...inside: (() => void)[]) => {
      add("(");
      add(kind);
      for (const each of inside) each();
      add(")");
    };
    const child = (one: ts.Node) => () => visit(one);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      const { parameters, body } = node;
      const returned = () => write("Block", () => write("ReturnStatement", child(body)));
      write("FunctionExpression", ...parameters.map(child), ts.isBlock(body) ? child(body) : returned);
    } else if (isOfItself(node, file)) {
      const { operatorToken, right } = node.right;
      const operator = COMPOUND.get(operatorToken.kind)!;
      write("BinaryExpression", child(node.left), () => write(operator), child(right));
    } else if (isCount(node)) {
      const isUp = node.operator === ts.SyntaxKind.PlusPlusToken;
      const operator = COMPOUND.get(isUp ? ts.SyntaxKind.PlusToken : ts.SyntaxKind.MinusToken)!;
      write(
        "BinaryExpression",
        child(node.operand),
        () => write(operator),
        () => write(ts.SyntaxKind[ts.SyntaxKind.NumericLiteral]),
      );
    } else {
      write(ts.SyntaxKind[node.kind], () => ts.forEachChild(node, visit));
    }
  }
  for (const statement of file.statements) visit(statement);
  return { tokens, mapping };
}

const isOnlyForTypes = (node: ts.Node) =>
  ts.isTypeNode(node) ||
  ts.isTypeParameterDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  node.kind === ts.SyntaxKind.ExportKeyword;

/** What `+` is in `a += b`, and its like. */
const COMPOUND = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, ts.SyntaxKind[ts.SyntaxKind.PlusEqualsToken]],
  [ts.SyntaxKind.MinusToken, ts.SyntaxKind[ts.SyntaxKind.MinusEqualsToken]],
  [ts.SyntaxKind.AsteriskToken, ts.SyntaxKind[ts.SyntaxKind.AsteriskEqualsToken]],
  [ts.SyntaxKind.SlashToken, ts.SyntaxKind[ts.SyntaxKind.SlashEqualsToken]],
]);

/** `a = a + b` and its like. */
const isOfItself = (
  node: ts.Node,
  file: ts.SourceFile,
): node is ts.BinaryExpression & { right: ts.BinaryExpression } =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  ts.isBinaryExpression(node.right) &&
  COMPOUND.has(node.right.operatorToken.kind) &&
  node.left.getText(file) === node.right.left.getText(file);

/** `i++` and its like. */
const isCount = (node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression =>
  (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
  (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);
