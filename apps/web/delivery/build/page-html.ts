import type { Plugin, Rolldown } from "vite";

/** What tells a screen that Monaco is for; `editors.ts` says the opposite. */
const NO_TOUCH = "not all and (pointer: coarse)";

/** The typefaces that every page begins with, and the editor's, in the alphabet that both begin with. */
const TEXT_FONTS = /\/(inter|source-serif-4)-latin-wght-normal-[\w-]+\.woff2$/;
const CODE_FONT = /\/jetbrains-mono-latin-wght-normal-[\w-]+\.woff2$/;
const FONT = 'rel="preload" as="font" type="font/woff2"';

/**
 * Writes beside `index.html` the same page for each kind of address, which asks at once for what its route is going
 * to need, instead of finding out script by script: `home.html`, `exercise.html`, and one for each lesson. Those that
 * the server draws (`server/prerendered.ts`) hold their styles, since they show as soon as they have them, and their
 * scripts come later (`main.ts`). A site without a server, which asks for all relative to a page, draws none.
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
    function needs(path: string): Rolldown.OutputChunk[] {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(path));
      if (!chunk) throw new Error(`No script of the build begins at ${path}.`);
      return withImports(bundle, chunk);
    }
    const fonts = (kind: RegExp) => Object.keys(bundle).filter((name) => kind.test(name));

    function pageFor(route: Rolldown.OutputChunk[], editor: Rolldown.OutputChunk[] = []): string {
      const styles = new Set(route.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
      const links = [
        ...linksTo(base, [...styles], 'rel="stylesheet"'),
        ...linksTo(base, scripts([...new Set(route)]), 'rel="modulepreload"'),
        ...linksTo(base, scripts(editor), `rel="modulepreload" media="${NO_TOUCH}"`),
        ...linksTo(base, fonts(TEXT_FONTS), FONT),
        ...linksTo(base, editor.length > 0 ? fonts(CODE_FONT) : [], FONT),
      ].filter((link) => !html.includes(link.href));
      return html.replace("</head>", `  ${links.map(({ tag }) => tag).join("\n    ")}\n  </head>`);
    }

    /** A style sheet's link stays, switched off: scripts that need it look for it, and load it where it is missing. */
    const drawn = (page: string) =>
      base !== "/"
        ? page
        : page
            .replace(/<link rel="stylesheet"[^>]* href="([^"]+)">/g, (link, href: string) => {
              const file = bundle[href.slice(base.length)];
              return `${link.replace(">", " disabled>")}<style>${file.type === "asset" && file.source}</style>`;
            })
            .replaceAll('rel="modulepreload"', 'rel="later"');

    const app = needs("delivery/app.tsx");
    const write = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
    index.source = pageFor(app);
    write("home.html", drawn(pageFor([...app, ...needs("features/home/HomePage.tsx")])));
    const exercise = [...app, ...needs("features/exercise/ExercisePage.tsx")];
    const editor = needs("features/exercise/editor/CodeEditor.tsx").filter(
      (chunk) => !exercise.includes(chunk),
    );
    write("exercise.html", pageFor(exercise, editor));
    const lesson = [...app, ...needs("features/lesson/LessonPage.tsx")];
    for (const { facadeModuleId } of chunks) {
      const [path, slug] = /\/lessons\/\d+-([^/]+)\/lesson\.mdx$/.exec(facadeModuleId ?? "") ?? [];
      if (path) write(`lessons/${slug}.html`, drawn(pageFor([...lesson, ...needs(path)])));
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
