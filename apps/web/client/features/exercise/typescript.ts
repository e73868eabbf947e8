// What `import "typescript"` means in this build: the TypeScript that Monaco already carries.
export { typescript as default } from "monaco-editor/languages/features/typescript/lib/typescriptServices";
