import * as monaco from "monaco-editor/editor";
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
import "monaco-editor/features/suggest/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/tokenization/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/typescript/register";
import type { Program } from "@graded-descent/grader";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import {
  getTypeScriptWorker,
  ScriptTarget,
  typescriptDefaults,
} from "monaco-editor/languages/features/typescript/register";
import { themes } from "./monaco-themes.ts";
import TypeScriptWorker from "./typescript.worker.ts?worker";

self.MonacoEnvironment = {
  getWorker: (_id, label) => (label === "typescript" ? new TypeScriptWorker() : new EditorWorker()),
};

typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  lib: ["es2023"],
  strict: true,
  isolatedModules: true,
  allowNonTsExtensions: true,
});
typescriptDefaults.setEagerModelSync(true);
typescriptDefaults.addExtraLib(
  "declare const console: Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...values: unknown[]) => void>;",
  "file:///console.d.ts",
);

for (const [name, theme] of Object.entries(themes)) monaco.editor.defineTheme(name, theme);

/** Blanks the types of a source in the worker that also checks them. */
export async function compileInMonaco(source: string): Promise<Program> {
  const worker = await (await getTypeScriptWorker())();
  return (worker as unknown as { compile(source: string): Promise<Program> }).compile(source);
}

export { monaco };
