import ts from "typescript";
import { isValue, mutators } from "./mutators.ts";

/** A small change to a source, such as a slip of the hand would make. */
export interface Mutation {
  /** The rule that made it. */
  mutator: string;
  line: number;
  /** `last > 0 → last >= 0`: the code that differs, and what it became. */
  change: string;
  /** The lines it stands on, without and with it. */
  before: string;
  after: string;
  /** The whole source with it. */
  source: string;
}

/** Every small change to a source, one at a time. Types and the messages of errors stay as they are. */
export function mutations(source: string): Mutation[] {
  const file = ts.createSourceFile("solution.ts", source, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Mutation>();

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText().endsWith("Error")) return;
    for (const [mutator, rule] of Object.entries(mutators)) {
      for (const replacement of rule(node)) {
        const mutation = replace(file, node, replacement, mutator);
        // Two rules may come to the same.
        if (!found.has(mutation.source)) found.set(mutation.source, mutation);
      }
    }
    ts.forEachChild(node, visit);
  }
  ts.forEachChild(file, visit);
  found.delete(source);
  return [...found.values()];
}

function replace(file: ts.SourceFile, node: ts.Node, replacement: string, mutator: string): Mutation {
  const { text } = file;
  const [start, end] = [node.getStart(), node.getEnd()];
  const within = (from: number, to: number) => ({
    before: text.slice(from, to),
    after: text.slice(from, start) + replacement + text.slice(end, to),
  });

  // Of a number alone nobody could tell which one is meant.
  const shown = isValue(node) ? node.parent : node;
  const { before, after } = within(shown.getStart(), shown.getEnd());
  const lineEnd = text.indexOf("\n", end);
  const lines = within(text.lastIndexOf("\n", start) + 1, lineEnd < 0 ? text.length : lineEnd);
  return {
    mutator,
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    change: `${before} → ${after}`.replace(/\s+/g, " "),
    before: lines.before.trim(),
    after: lines.after.trim(),
    source: within(0, text.length).after,
  };
}
