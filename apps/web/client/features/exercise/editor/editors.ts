import type { Program } from "@graded-descent/grader";
import { type ComponentType, lazy } from "react";
import type { EditorProps } from "./editor.ts";
import { PlainEditor } from "./PlainEditor.tsx";

/** What tells a touch screen, where Monaco serves badly. */
export const TOUCH = "(pointer: coarse)";

interface EditorKind {
  Editor: ComponentType<EditorProps>;
  /** Blanks the types of a source, in a worker. */
  compile(source: string): Promise<Program>;
}

const loadMonaco = () => import("./CodeEditor.tsx");

// On its way while the exercise itself still is.
if (!window.matchMedia(TOUCH).matches) loadMonaco();

/** Monaco, whose TypeScript checks and compiles. */
export const fullEditor: EditorKind = {
  Editor: lazy(loadMonaco),
  compile: async (source) => (await import("./monaco.ts")).compileInMonaco(source),
};

/** A plain field for touch; TypeScript is loaded with the first Run. */
export const plainEditor: EditorKind = {
  Editor: PlainEditor,
  compile: async (source) => (await import("../typescript/plain-typescript.ts")).compileInWorker(source),
};
