declare module "monaco-editor/editor" {
  export * from "monaco-editor/editor/editor.api";
}

/** Where `@monaco-editor/react` looks for Monaco's types: the address they had before 0.56. */
declare module "monaco-editor/esm/vs/editor/editor.api" {
  export * from "monaco-editor/editor/editor.api";
}

declare module "monaco-editor/languages/features/typescript/lib/typescriptServices" {
  export const typescript: typeof import("typescript");
}

declare module "monaco-editor/languages/features/typescript/lib/lib" {
  export const libFileMap: Record<string, string>;
}

declare module "monaco-editor/languages/features/typescript/ts.worker" {
  export class TypeScriptWorker {
    constructor(context: unknown, options: unknown);
  }
  export function initialize(create: (context: unknown, options: unknown) => TypeScriptWorker): void;
}

declare module "monaco-editor/features/*";
declare module "monaco-editor/editor/contrib/suggest/browser/suggestController";
declare module "monaco-editor/languages/definitions/typescript/register";

declare module "*.mdx" {
  const Lesson: import("react").ComponentType;
  export default Lesson;
}

declare module "*.yaml" {
  const value: unknown;
  export default value;
}

declare module "virtual:lesson-headings" {
  const sections: Record<string, { id: string; title: string }[]>;
  export default sections;
}
