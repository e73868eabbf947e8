import { File, Region, TokenizedFile } from "@dodona/dolos-core";
import ts from "typescript";

/**
 * A source as Dolos compares it: its syntax tree, written as kinds in brackets, without names, numbers, texts, types and
 * comments, which are the first things that somebody changes who copies.
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
    add("(");
    add(ts.SyntaxKind[node.kind]);
    ts.forEachChild(node, visit);
    add(")");
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
