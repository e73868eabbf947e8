import type { Plugin, Rolldown } from "vite";

/** What tells a screen that Monaco is for; `editors.ts` says the opposite. */
const NO_TOUCH = "not all and (pointer: coarse)";

/**
 * Writes `exercise.html` beside `index.html`: the same page, which asks at once for what the exercise
 * route is going to need, instead of finding out script by script.
 */
export const exerciseHtml: Plugin = {
  name: "exercise-html",
  enforce: "post",
  generateBundle(_options, bundle) {
    const { base } = this.environment.config;
    const page = bundle["index.html"];
    if (page?.type !== "asset") return;
    const html = String(page.source);
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    const needs = (path: string) =>
      withImports(bundle, chunks.find((chunk) => chunk.facadeModuleId?.endsWith(path))!);
    const route = needs("features/exercise/ExercisePage.tsx");
    const editor = needs("features/exercise/CodeEditor.tsx").filter((chunk) => !route.includes(chunk));
    const styles = route.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
    const scripts = (chunks: Rolldown.OutputChunk[]) => chunks.map(({ fileName }) => fileName);
    const links = [
      ...linksTo(base, styles, 'rel="stylesheet"'),
      ...linksTo(base, scripts(route), 'rel="modulepreload"'),
      ...linksTo(base, scripts(editor), `rel="modulepreload" media="${NO_TOUCH}"`),
    ].filter((link) => !html.includes(link.href));
    this.emitFile({
      type: "asset",
      fileName: "exercise.html",
      source: html.replace("</head>", `  ${links.map(({ tag }) => tag).join("\n    ")}\n  </head>`),
    });
  },
};

/** A chunk and all that it imports, without the imports it only makes later. */
function withImports(
  bundle: Rolldown.OutputBundle,
  chunk: Rolldown.OutputChunk,
  found = new Set<Rolldown.OutputChunk>(),
): Rolldown.OutputChunk[] {
  found.add(chunk);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === "chunk" && !found.has(imported)) withImports(bundle, imported, found);
  }
  return [...found];
}

const linksTo = (base: string, files: string[], attributes: string) =>
  files.map((file) => ({
    href: base + file,
    tag: `<link ${attributes} crossorigin href="${base}${file}">`,
  }));
