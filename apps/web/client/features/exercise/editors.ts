import type { Program } from "@graded-descent/grader";
import { type ComponentType, lazy } from "react";
import type { EditorProps } from "./editor.ts";
import { PlainEditor } from "./PlainEditor.tsx";

interface EditorKind {
  Editor: ComponentType<EditorProps>;
  /** Blanks the types of a source, in a worker. */
  compile(source: string): Promise<Program>;
}

/** Monaco, whose TypeScript checks and compiles. */
export const fullEditor: EditorKind = {
  Editor: lazy(() => import("./CodeEditor.tsx")),
  compile: async (source) => (await import("./monaco.ts")).compileInMonaco(source),
};

/** A plain field for touch, where Monaco serves badly; TypeScript is loaded with the first Run. */
export const plainEditor: EditorKind = {
  Editor: PlainEditor,
  compile: async (source) => (await import("./plain-compiler.ts")).compileInWorker(source),
};
