import * as monaco from "monaco-editor/editor";
import "monaco-editor/editor/contrib/suggest/browser/suggestController"; // which `features/suggest` leaves out
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codeEditor/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/contextmenu/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/format/register";
import "monaco-editor/features/gotoError/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/lineSelection/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/parameterHints/register";
import "monaco-editor/features/quickCommand/register";
import "monaco-editor/features/rename/register";
import "monaco-editor/features/smartSelect/register";
import "monaco-editor/features/snippet/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/tokenization/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/typescript/register";
import type { Program } from "@graded-descent/grader";
import { loader } from "@monaco-editor/react";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import {
  getTypeScriptWorker,
  typescriptDefaults,
} from "monaco-editor/languages/features/typescript/register";
import { checkOptions, globalTypes } from "../typescript/type-checker.ts";
import TypeScriptWorker from "../typescript/typescript.worker.ts?worker";
import type { Diagnostic } from "./editor.ts";
import { themes } from "./monaco-themes.ts";

/** The first key comes before the first check: workers that start at once take the time of the page that does. */
const settled = new Promise((resolve) => setTimeout(resolve, 300));

self.MonacoEnvironment = {
  async getWorker(_id, label) {
    await settled;
    return label === "typescript" ? new TypeScriptWorker() : new EditorWorker();
  },
};

loader.config({ monaco }); // this one, and none from another site

typescriptDefaults.setCompilerOptions(checkOptions);
typescriptDefaults.setEagerModelSync(true);
typescriptDefaults.addExtraLib(globalTypes, "file:///globals.d.ts");

for (const [name, theme] of Object.entries(themes)) monaco.editor.defineTheme(name, theme);

/** Monaco loads its TypeScript from the first code in an editor on, and until then refuses who asks for it, with a text. */
async function typeScript() {
  for (;;) {
    try {
      return await getTypeScriptWorker();
    } catch (error) {
      if (error !== "TypeScript not registered!") throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Blanks the types of a source in the worker that also checks them. */
export async function compileInMonaco(source: string): Promise<Program> {
  const worker = await (await typeScript())();
  return (worker as unknown as { compile(source: string): Promise<Program> }).compile(source);
}

/** Lets the editor complete by the types of an exercise; returns what takes them away again. */
export function offerTypes(types: string): () => void {
  const offered = typescriptDefaults.addExtraLib(types, "file:///types.d.ts");
  return () => offered.dispose();
}

/** Calls back whenever TypeScript changes its mind about a file; returns what stops it. */
export function watchDiagnostics(uri: monaco.Uri, onDiagnose: (diagnostics: Diagnostic[]) => void) {
  const watch = monaco.editor.onDidChangeMarkers((changed) => {
    if (changed.some((file) => file.toString() === uri.toString())) onDiagnose(diagnosticsOf(uri));
  });
  return () => watch.dispose();
}

function diagnosticsOf(uri: monaco.Uri): Diagnostic[] {
  const found = monaco.editor
    .getModelMarkers({ resource: uri, owner: "typescript" })
    .map(({ severity, tags, code, message, startLineNumber, startColumn }) => ({
      line: startLineNumber,
      column: startColumn,
      code: Number(code),
      message,
      error: severity === monaco.MarkerSeverity.Error,
      unnecessary: tags?.includes(monaco.MarkerTag.Unnecessary),
    }));
  const syntax = found.filter(({ code }) => code < 2000);
  return syntax.length > 0 ? syntax : found.filter(({ error, unnecessary }) => error || unnecessary);
}

export { monaco };
