import { parse } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import mdx from "@mdx-js/rollup";
import react from "@vitejs/plugin-react";
import rehypeKatex from "rehype-katex";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { defineConfig, type Plugin } from "vite";
import { parse as parseYaml } from "yaml";

import { engineFile } from "./delivery/build/engine-file.ts";
import { lessonExports, lessonHeadings } from "./delivery/build/lesson-headings.ts";
import { lessonSections } from "./delivery/build/lesson-sections.ts";
import { pageHtml } from "./delivery/build/page-html.ts";
import { everyPatchApplied, patch } from "./delivery/build/patch.ts";
import { SERVICE_WORKER, serviceWorkerFile } from "./delivery/build/service-worker-file.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The name of a file without its ending, and without the names of the pages that share it. */
const shortName = (name: string) => parse(name).name.replace(/~.*/, "");

/** The folder of a lesson's text: `07-momentum`. */
const lessonOf = (file: string | null) => /\/lessons\/([^/]+)\/lesson\.mdx$/.exec(file ?? "")?.[1];

const ecmaScriptOnly = /^lib\.(es5|es6|es20\d\d|esnext|decorators)(\.(?!full)[\w.]+)?\.d\.ts$/;

/** Leaves the DOM's types out of Monaco's TypeScript: student code runs where there is no DOM. */
const slimTypeScriptLib = patch("slim-typescript-lib", /monaco-editor.*typescript\/lib\/lib\.js$/, (code) => {
  const fill = new Function(code.replace(/export \{ libFileMap \};?/, "return libFileMap;"));
  const files = Object.entries<string>(fill()).filter(([name]) => ecmaScriptOnly.test(name));
  return files.length > 0 ? `export const libFileMap = ${JSON.stringify(Object.fromEntries(files))};` : code;
});

/** Monaco's worker helpers import every editor feature and a worker of their own; `monaco.ts` brings the few it needs. */
const onlyChosenFeatures = [
  patch("only-chosen-features", /monaco-editor.*internal\/common\/workers\.js$/, (code) =>
    code.replace(/^import '[^']+';\n/gm, ""),
  ),
  patch("no-worker-of-its-own", /monaco-editor.*typescript\/workerManager\.js$/, (code) =>
    code.replace(/^\s*createWorker: .*\n/m, ""),
  ),
];

/** Who comes for the first time over a slow network reads in the system's type, rather than see the page move when ours has come. */
const fontsInTime = patch("fonts-in-time", /@fontsource-variable.*\.css$/, (code) =>
  code.replace(/@font-face\s*{[^}]*}/g, (face) =>
    // A letter here and there moves nothing.
    face.includes("-greek-") ? face : face.replace("font-display: swap", "font-display: optional"),
  ),
);

/** Lessons: Markdown with $mathematics$, rendered here, and figures. Trusted, so that a formula may name its terms. */
const lessons = mdx({
  remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath],
  rehypePlugins: [[rehypeKatex, { trust: true, strict: "ignore" }], lessonSections],
});

/** What lessons look up: claims and words. */
const yaml: Plugin = {
  name: "yaml",
  transform(code, id) {
    if (!id.endsWith(".yaml")) return undefined;
    return { code: `export default ${JSON.stringify(parseYaml(code))};`, map: null };
  },
};

/** Modules called `….prebuilt.ts` are run here, and pages get what they export as it is: what is the same for all is worked out once. */
const prebuiltModules: Plugin = {
  name: "prebuilt-modules",
  async load(id) {
    if (!id.endsWith(".prebuilt.ts")) return undefined;
    const values = await import(pathToFileURL(id).href);
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join("\n");
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  root: here("."),
  plugins: [
    lessonExports,
    { enforce: "pre", ...lessons },
    react(),
    yaml,
    prebuiltModules,
    lessonHeadings,
    slimTypeScriptLib,
    ...onlyChosenFeatures,
    fontsInTime,
    everyPatchApplied,
    pageHtml,
    serviceWorkerFile,
    engineFile,
  ],
  // Names of classes reach the browser twice: in the styles and in the scripts.
  css: { modules: { generateScopedName: "_[hash:base64:5]" } },
  resolve: {
    dedupe: ["react"], // lessons lie outside this package
    // One TypeScript for the editor and for blanking types: Monaco's own.
    alias: [{ find: /^typescript$/, replacement: here("client/features/exercise/typescript/typescript.ts") }],
  },
  // What only workers import, found too late otherwise: the development server would reload a page in use.
  optimizeDeps: {
    include: [
      "@graded-descent/grader > ts-blank-space",
      "monaco-editor/languages/features/typescript/lib/typescriptServices",
      "monaco-editor/languages/features/typescript/ts.worker",
    ],
  },
  // What draws pages for the server is one file set, which needs no package at run time.
  ...(isSsrBuild && { ssr: { noExternal: true }, define: { "process.env.NODE_ENV": '"production"' } }),
  worker: { format: "es", plugins: () => [prebuiltModules, slimTypeScriptLib, engineFile] },
  build: {
    target: "es2024",
    assetsInlineLimit: 0, // the content security policy allows no data: scripts, and one rule is simpler than two
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000, // TypeScript, in the editor's worker
    rolldownOptions: {
      input: {
        index: here("index.html"),
        [SERVICE_WORKER]: here("delivery/service-worker/service-worker.ts"),
      },
      output: {
        // A browser looks for the service worker under the name it had, and the server for what draws pages.
        entryFileNames: ({ name }) =>
          isSsrBuild || name === SERVICE_WORKER ? "[name].js" : "assets/[name]-[hash].js",
        chunkFileNames: ({ name, facadeModuleId }) =>
          `assets/${lessonOf(facadeModuleId) ?? shortName(name)}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${shortName(names[0])}-[hash][extname]`,
        // What pages share in few files, since a browser asks for no more than six at once.
        codeSplitting: isSsrBuild || {
          groups: [
            {
              name: "shared",
              test: /^(?!.*(monaco-editor|features\/exercise|lessons\/\d|figures\/src\/(data|state|text|numbers\/readable|[\w-]+\.)|service-worker))/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 5000,
            },
          ],
        },
      },
      // The page takes types and schemas from the grader; what compiles stays in the workers.
      treeshake: {
        moduleSideEffects: [
          { test: /ts-blank-space|typescriptServices|packages\/grader/, sideEffects: false },
        ],
      },
    },
  },
}));
