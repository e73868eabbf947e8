import { basename, dirname, join } from "node:path";
import { type BuildFailure, build, type Message, type Plugin } from "esbuild";
import { InputError } from "../files/problem.ts";

/** A test file with all that it imports, as one module, and its source map. */
export interface Bundle {
  script: string;
  map: string;
}

const CORE = "@graded-descent/core";
const GRADER = "@graded-descent/grader";

/** The entry points of core that hold no function which students are asked to write. */
const visibleEntryPoints = [`${CORE}/vector`, `${CORE}/random`, `${CORE}/datasets`];
const entryPoints = { visible: visibleEntryPoints, hidden: [CORE, ...visibleEntryPoints] };

/**
 * Bundles `tests/visible.ts` or `tests/hidden.ts` of a course's folder, with the test cases of an overlay's
 * after its own. The text holds no paths and no comments, so that its hash does not depend on where the course is.
 */
export async function bundle(
  courseDir: string,
  [file, ...more]: string[],
  visibility: "visible" | "hidden",
): Promise<Bundle> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: courseDir,
      ...(more.length > 0 ? { stdin: joined(courseDir, [file, ...more]) } : { entryPoints: [`./${file}`] }),
      outfile: "bundle.js",
      write: false,
      bundle: true,
      format: "esm",
      platform: "neutral",
      target: "es2024",
      supported: { "top-level-await": false }, // a module could wait for ever
      charset: "utf8",
      minifyWhitespace: true,
      legalComments: "none",
      sourcemap: "external",
      sourcesContent: false,
      tsconfigRaw: {},
      logLevel: "silent",
      plugins: [allowedImports(courseDir, visibility)],
    });
    const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
    return { script: text(".js"), map: text(".map") };
  } catch (error) {
    const { errors } = error as BuildFailure;
    if (!errors) throw error;
    throw new InputError(errors.map((message) => problemOf(message, file)));
  }
}

/** One module with the test cases of several. */
const joined = (courseDir: string, files: string[]) => ({
  contents: `${files.map((file, i) => `import list${i} from "./${file}";`).join("\n")}
export default [${files.map((_, i) => `...list${i}`).join(", ")}];`,
  resolveDir: courseDir,
});

const problemOf = ({ text, location }: Message, file: string) => ({
  file: location?.file ?? file,
  line: location?.line,
  message: text.startsWith("Top-level await") ? "may not `await` outside of functions" : text,
});

/** What a test file may import, and where core is looked for: in the course's repository, then beside this package. */
function allowedImports(courseDir: string, visibility: "visible" | "hidden"): Plugin {
  return {
    name: "allowed-imports",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /.*/ }, async ({ path, importer, kind, pluginData }) => {
        if (pluginData === "allowed" || kind === "entry-point") return undefined;
        if (!/[\\/]tests[\\/](visible|hidden)\.ts$/.test(importer)) return undefined;
        const breach = refuse(path, visibility);
        if (breach) return { errors: [{ text: breach }] };
        if (path === "../solution.ts") {
          const slug = basename(dirname(dirname(importer))); // an overlay's folder has the exercise's name, not its solution
          return { path: join(courseDir, slug, "solution.ts") };
        }
        if (!path.startsWith(CORE)) return undefined;
        for (const resolveDir of [courseDir, import.meta.dirname]) {
          const found = await resolve(path, { resolveDir, kind, pluginData: "allowed" });
          if (found.errors.length === 0) return found;
        }
        return { errors: [{ text: `\`${path}\` is not installed in this repository` }] };
      });
    },
  };
}

/** Why a test file may not import a path; undefined where it may. */
function refuse(path: string, visibility: "visible" | "hidden"): string | undefined {
  if (entryPoints[visibility].includes(path)) return undefined;
  if (path === GRADER) return `of \`${GRADER}\` tests import types only: write \`import type\``;
  if (path === "../solution.ts") {
    if (visibility === "hidden") return undefined;
    return "visible tests reach the browser, so of the solution they import types only: write `import type`";
  }
  const allowed = visibility === "hidden" ? [...entryPoints.hidden, "../solution.ts"] : entryPoints.visible;
  return `${visibility} tests may not import \`${path}\`, only ${allowed.map((entry) => `\`${entry}\``).join(", ")}`;
}
