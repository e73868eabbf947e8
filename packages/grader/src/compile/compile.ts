import { blankSourceFile } from "ts-blank-space";
import type * as TypeScript from "typescript";
import type { SourcePosition } from "../report/report.ts";
import { strangeCharacter } from "./characters.ts";
import { type DeclaredName, declaredNames } from "./declared.ts";
import { fencedCode } from "./fences.ts";
import { type Instrumented, instrument } from "./instrument.ts";
import { parse } from "./parse.ts";
import { inPlainWords } from "./typescript-in-words.ts";

/** A submission as the sandbox takes it, or why there is none. */
export type Program =
  | {
      js: string;
      /** What it declares, and whether it holds no code at all; absent of what is no student's. */
      declared?: { names: DeclaredName[]; isEmpty: boolean };
      /** The same with probes, to find out where a failure comes from; only where it was asked for. */
      instrumented?: Instrumented;
    }
  | { error: string; at?: SourcePosition };

/** The largest source, in bytes of UTF-8; longer ones are not even parsed. */
export const MAX_SOURCE_BYTES = 65_536;

/** TypeScript's number for what is no text: a picture, a document, or text in UTF-16. */
const BINARY = 1490;

/**
 * TypeScript → JavaScript by blanking the types: lines and columns stay as they are. What cannot be read within bounds is refused.
 * It is handed the TypeScript to parse with (Node's, or the one inside Monaco). `probes` asks for the instrumented program, too.
 */
export function compile(ts: typeof TypeScript, source: string, { probes = false } = {}): Program {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_SOURCE_BYTES) {
    const kilobytes = Math.ceil(bytes / 1024);
    return {
      error: `your file is ${kilobytes} KB long; the most that can be graded is ${MAX_SOURCE_BYTES / 1024} KB`,
    };
  }
  const file = parse(ts, source);
  if (!file) return { error: "your code is nested too deeply to be read" };
  const program = blank(ts, file);
  if (probes && "js" in program) program.instrumented = instrument(ts, file, program.js);
  return fences(ts, file, program) ?? program;
}

/** Where code was copied with the lines of three backticks around it, and can be read without them: that. */
function fences(ts: typeof TypeScript, file: TypeScript.SourceFile, program: Program): Program | undefined {
  const fenced = fencedCode(file.text);
  if (!fenced) return undefined;
  const start = file.getPositionOfLineAndCharacter(fenced.line - 1, 0);
  const isText = "js" in program && !file.statements.some((statement) => statement.getStart(file) === start);
  const isCode = (text: string) => {
    const inside = parse(ts, text);
    return inside !== undefined && inside.statements.length > 0 && "js" in blank(ts, inside);
  };
  if (isText || !fenced.candidates.some(isCode)) return undefined;
  const mark = file.text.slice(start).trimStart().slice(0, 3);
  const error = `${mark} is not code: delete the lines that begin with it, and all text outside of them`;
  return { error, at: { line: fenced.line, column: 1 } };
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
    const said = ts.flattenDiagnosticMessageText(messageText, " ");
    const strange = strangeCharacter(String.fromCodePoint(file.text.codePointAt(start) ?? 0));
    return { error: strange ?? inPlainWords(code, said) ?? said, at: placeOf(start) };
  }
  const foreign = file.statements.find((statement) => reachesOut(ts, statement));
  if (foreign) {
    const error = "your file must stand alone: paste what you need instead of importing it";
    return { error, at: placeOf(foreign.getStart(file)) };
  }
  const rejected: TypeScript.Node[] = [];
  const js = blankSourceFile(file, (node) => rejected.push(node));
  const declared = { names: declaredNames(ts, file), isEmpty: file.statements.length === 0 };
  if (rejected.length === 0) return { js, declared };
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
