import type { Plugin, Rolldown } from "vite";

/** What tells a screen that Monaco is for; `editors.ts` says the opposite. */
const NO_TOUCH = "not all and (pointer: coarse)";

/**
 * Writes beside `index.html` the same page for each kind of address, which asks at once for what its route is going
 * to need, instead of finding out script by script: `home.html`, `exercise.html`, and one for each lesson.
 */
export const pageHtml: Plugin = {
  name: "page-html",
  enforce: "post",
  generateBundle(_options, bundle) {
    const { base } = this.environment.config;
    const index = bundle["index.html"];
    if (index?.type !== "asset") return;
    const html = String(index.source);
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    const needs = (path: string) =>
      withImports(bundle, chunks.find((chunk) => chunk.facadeModuleId?.endsWith(path))!);

    const write = (fileName: string, route: Rolldown.OutputChunk[], editor: Rolldown.OutputChunk[] = []) => {
      const styles = route.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      const links = [
        ...linksTo(base, styles, 'rel="stylesheet"'),
        ...linksTo(base, scripts(route), 'rel="modulepreload"'),
        ...linksTo(base, scripts(editor), `rel="modulepreload" media="${NO_TOUCH}"`),
      ].filter((link) => !html.includes(link.href));
      const source = html.replace("</head>", `  ${links.map(({ tag }) => tag).join("\n    ")}\n  </head>`);
      this.emitFile({ type: "asset", fileName, source });
    };

    write("home.html", needs("features/home/HomePage.tsx"));
    const exercise = needs("features/exercise/ExercisePage.tsx");
    const editor = needs("features/exercise/CodeEditor.tsx").filter((chunk) => !exercise.includes(chunk));
    write("exercise.html", exercise, editor);
    const lesson = needs("features/lesson/LessonPage.tsx");
    for (const { facadeModuleId } of chunks) {
      const [path, slug] = /\/lessons\/\d+-([^/]+)\.mdx$/.exec(facadeModuleId ?? "") ?? [];
      if (path) write(`lessons/${slug}.html`, [...new Set([...lesson, ...needs(path)])]);
    }
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

const scripts = (chunks: Rolldown.OutputChunk[]) => chunks.map(({ fileName }) => fileName);

const linksTo = (base: string, files: string[], attributes: string) =>
  files.map((file) => ({
    href: base + file,
    tag: `<link ${attributes} crossorigin href="${base}${file}">`,
  }));
