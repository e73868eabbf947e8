import ts from "typescript";

/** A name in a source and its line, counted from 1. */
export interface NamedLine {
  name: string;
  line: number;
}

/** The functions that a module exports: `export function f`, `export const f = () => …`, `export { f }`. */
export function exportedFunctions(source: string): NamedLine[] {
  const file = parse(source);
  const local = new Map<string, ts.Node>();
  const exported = new Map<string, ts.Node>();
  for (const statement of file.statements) {
    for (const [name, node] of functionsOf(statement)) {
      local.set(name, node);
      if (isExported(statement)) exported.set(name, node);
    }
  }
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue;
    if (!ts.isNamedExports(statement.exportClause)) continue;
    for (const { propertyName, name } of statement.exportClause.elements) {
      if (local.has((propertyName ?? name).text)) exported.set(name.text, name);
    }
  }
  return [...exported].map(([name, node]) => named(file, name, node));
}

/** The functions of a submission that a test file uses, each with its first line: `student.f` and `const { f } = student`. */
export function studentCalls(source: string): NamedLine[] {
  const file = parse(source);
  const calls = new Map<string, NamedLine>();
  const call = (name: ts.Node) => {
    const { text } = name as ts.Identifier;
    if (!calls.has(text)) calls.set(text, named(file, text, name));
  };
  const isStudent = (node?: ts.Node) => node && ts.isIdentifier(node) && node.text === "student";

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) && isStudent(node.expression)) call(node.name);
    if (ts.isObjectBindingPattern(node)) {
      const { parent } = node;
      const from = ts.isVariableDeclaration(parent)
        ? parent.initializer
        : (parent as ts.BindingElement).propertyName;
      if (isStudent(from)) for (const { propertyName, name } of node.elements) call(propertyName ?? name);
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return [...calls.values()];
}

/** The first doc comment of a file, as one line of text. */
export function firstDocComment(source: string): string | undefined {
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(source)?.[1];
  return (
    comment
      ?.replace(/^\s*\* ?/gm, "")
      .replace(/\s+/g, " ")
      .trim() || undefined
  );
}

/** Where the comments of a source are, in order: from here, up to there. */
function commentRanges(source: string): [from: number, to: number][] {
  const file = parse(source);
  const ranges = new Map<number, number>();
  const collect = (found: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of found ?? []) ranges.set(pos, end);
  };
  function visit(node: ts.Node): void {
    const children = node
      .getChildren(file)
      .filter(({ kind }) => kind < ts.SyntaxKind.FirstJSDocNode || kind > ts.SyntaxKind.LastJSDocNode);
    for (const child of children) visit(child);
    if (children.length > 0) return;
    collect(ts.getLeadingCommentRanges(source, node.getFullStart()));
    collect(ts.getTrailingCommentRanges(source, node.getEnd()));
  }
  visit(file);
  return [...ranges].sort(([a], [b]) => a - b);
}

/** The text of a source's comments, without the signs that make them comments. */
export const commentsOf = (source: string): string =>
  commentRanges(source)
    .map(([from, to]) => source.slice(from, to).replace(/^\s*(\/\/+|\/\*+|\*+\/?)|\*+\/$/gm, ""))
    .join("\n");

/** A source without its comments, and without the lines that held nothing else. */
export function withoutComments(source: string): string {
  let kept = "";
  let at = 0;
  for (const [pos, end] of commentRanges(source)) {
    kept += source.slice(at, pos) + COMMENT;
    at = end;
  }
  kept += source.slice(at);
  return kept
    .split("\n")
    .filter((line) => !line.includes(COMMENT) || line.replaceAll(COMMENT, "").trim() !== "")
    .map((line) => (line.includes(COMMENT) ? line.replaceAll(COMMENT, "").trimEnd() : line))
    .join("\n");
}

/** Marks where a comment was; no valid source holds this character. */
const COMMENT = "\u0000";

/** The line of the n-th occurrence of a text in a source. */
export function lineOf(source: string, text: string, nth = 1): number | undefined {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = source.indexOf(text, at + 1);
    if (at < 0) return undefined;
  }
  return source.slice(0, at).split("\n").length;
}

const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
const parse = (source: string) => ts.createSourceFile("source.ts", source, options, true);

const named = (file: ts.SourceFile, name: string, node: ts.Node): NamedLine => ({
  name,
  line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
});

/** Whether it is exported under its own name. */
function isExported(statement: ts.Statement): boolean {
  const modifiers = (ts.canHaveModifiers(statement) && ts.getModifiers(statement)) || [];
  const kinds = modifiers.map(({ kind }) => kind);
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

/** The functions that a statement declares, by name. */
function functionsOf(statement: ts.Statement): [string, ts.Node][] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, statement.name]];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && isFunction(initializer))
    .map(({ name }) => [name.getText(), name]);
}

function isFunction(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return isFunction(node.expression);
  }
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}
