import { blankSourceFile } from "ts-blank-space";
import type * as TypeScript from "typescript";
import type { SourcePosition } from "../report/report.ts";
import { parse } from "./parse.ts";

/** A submission as the sandbox takes it, or why there is none. */
export type Program = { js: string } | { error: string; at?: SourcePosition };

/** The largest source, in bytes of UTF-8; longer ones are not even parsed. */
export const MAX_SOURCE_BYTES = 65_536;

/** TypeScript's number for what is no text: a picture, a document, or text in UTF-16. */
const BINARY = 1490;

/**
 * TypeScript → JavaScript by blanking the types: lines and columns stay as they are. What cannot be read within bounds is refused.
 * It is handed the TypeScript to parse with (Node's, or the one inside Monaco).
 */
export function compile(ts: typeof TypeScript, source: string): Program {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_SOURCE_BYTES) {
    const kilobytes = Math.ceil(bytes / 1024);
    return {
      error: `your file is ${kilobytes} KB long; the most that can be graded is ${MAX_SOURCE_BYTES / 1024} KB`,
    };
  }
  const file = parse(ts, source);
  return file ? blank(ts, file) : { error: "your code is nested too deeply to be read" };
}

function blank(ts: typeof TypeScript, file: TypeScript.SourceFile): Program {
  const placeOf = (position: number): SourcePosition => {
    const { line, character } = file.getLineAndCharacterOfPosition(position);
    return { line: line + 1, column: character + 1 };
  };

  // Not in TypeScript's public types, and what its own transpileModule reports.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: TypeScript.DiagnosticWithLocation[] };
  if (parseDiagnostics.length > 0) {
    const { code, messageText, start } = parseDiagnostics[0];
    if (code === BINARY) return { error: "your file is not plain text: save it as UTF-8" };
    return { error: ts.flattenDiagnosticMessageText(messageText, " "), at: placeOf(start) };
  }
  const foreign = file.statements.find((statement) => reachesOut(ts, statement));
  if (foreign) {
    const error = "your file must stand alone: paste what you need instead of importing it";
    return { error, at: placeOf(foreign.getStart(file)) };
  }
  const rejected: TypeScript.Node[] = [];
  const js = blankSourceFile(file, (node) => rejected.push(node));
  if (rejected.length === 0) return { js };
  return { error: `write it without ${nameOf(ts, rejected[0])}`, at: placeOf(rejected[0].getStart(file)) };
}

/** Whether a statement takes values from another file. */
function reachesOut(ts: typeof TypeScript, statement: TypeScript.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return !statement.importClause?.isTypeOnly;
  return (
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined && !statement.isTypeOnly
  );
}

/** What TypeScript cannot simply have its types blanked out of. */
function nameOf(ts: typeof TypeScript, node: TypeScript.Node): string {
  if (ts.isEnumDeclaration(node)) return "`enum`: a union of texts does the same";
  if (ts.isModuleDeclaration(node)) return "`namespace`: plain functions do the same";
  if (ts.isModifier(node)) return "parameter properties: declare the field, and set it in the constructor";
  if (ts.isImportEqualsDeclaration(node)) return "`import … =`";
  if (ts.isExportAssignment(node)) return "`export =`";
  if (ts.isTypeAssertionExpression(node)) return "`<Type>value`: write `value as Type`";
  return "this: it is more than a type";
}
