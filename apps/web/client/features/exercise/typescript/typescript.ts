/** The TypeScript that Monaco carries. In this build `import "typescript"` means it too, so that there is one. */
export { typescript as default } from "monaco-editor/languages/features/typescript/lib/typescriptServices";
