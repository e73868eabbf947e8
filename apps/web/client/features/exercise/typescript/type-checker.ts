import type * as TypeScript from "typescript";
import type { Diagnostic } from "../editor/editor.ts";

/** Checked as strictly as Monaco checks it, and in a world of its own: no page, no files. */
export const checkOptions = {
  target: 99, // the newest
  lib: ["lib.es2023.d.ts"],
  strict: true,
  isolatedModules: true,
  moduleDetection: 3, // every file, so that a student's types stand before those of the exercise
  allowNonTsExtensions: true,
};

/** What student code may call that no standard library declares. */
export const globalTypes =
  "declare const console: Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...values: unknown[]) => void>;";

/** Checks one source after another; `libs` are TypeScript's standard libraries by file name. */
export function openTypeChecker(ts: typeof TypeScript, libs: Record<string, string>) {
  const files: Record<string, string> = { "globals.d.ts": globalTypes };
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => checkOptions,
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => "lib.es2023.d.ts",
    getScriptFileNames: () => Object.keys(files),
    getScriptVersion: (name) => (name in libs ? "" : String(version)),
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(files[name] ?? libs[name] ?? ""),
    fileExists: (name) => name in files || name in libs,
    readFile: (name) => files[name] ?? libs[name],
  });

  /** What TypeScript says of a source, in the order of its lines; `types` are those of the exercise. */
  return (source: string, types: string): Diagnostic[] => {
    version++;
    files["types.d.ts"] = types;
    files["submission.ts"] = source;
    const syntax = service.getSyntacticDiagnostics("submission.ts");
    const said =
      syntax.length > 0
        ? syntax
        : [
            ...service.getSemanticDiagnostics("submission.ts"),
            ...service.getSuggestionDiagnostics("submission.ts"),
          ];
    return said
      .filter(
        ({ category, reportsUnnecessary }) => category === ts.DiagnosticCategory.Error || reportsUnnecessary,
      )
      .map(({ code, messageText, category, file, start = 0 }) => {
        const { line, character } = file!.getLineAndCharacterOfPosition(start);
        return {
          line: line + 1,
          column: character + 1,
          code,
          message: ts.flattenDiagnosticMessageText(messageText, "\n"),
          error: category === ts.DiagnosticCategory.Error,
        };
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  };
}
