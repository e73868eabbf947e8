import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/**
 * Prepares a package for `npm pack` and `npm publish`, and restores it: in the workspace packages export TypeScript,
 * which Node does not run below `node_modules`. Called by `prepack` and `postpack` in the package's folder. The
 * packages of the workspace that a package depends on are built and go into its tarball.
 */

const KEPT = "package.json.workspace";
const KEPT_LINKS = "node_modules/@graded-descent.workspace";
const LINKS = "node_modules/@graded-descent";
const root = join(import.meta.dirname, "..");

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
  exports?: Record<string, string>;
  private?: boolean;
  publishConfig?: Partial<Manifest>;
}

/** Builds JavaScript into `dist/`, and writes a manifest that refers to it. */
function prepare() {
  restore(); // what an interrupted run left
  const manifest = readManifest(".");
  const own = Object.keys(manifest.dependencies ?? {}).filter(isOurs);
  build(process.cwd(), manifest);
  renameSync("package.json", KEPT);
  writeManifest(".", {
    ...manifest,
    dependencies: own.length > 0 ? allDependencies(own, manifest) : manifest.dependencies,
  });
  cpSync(join(root, "LICENSE"), "LICENSE");
  if (own.length > 0) bundle(own);
}

function restore() {
  if (existsSync(KEPT)) renameSync(KEPT, "package.json");
  rmSync("LICENSE", { force: true });
  if (!existsSync(KEPT_LINKS)) return;
  rmSync(LINKS, { recursive: true, force: true });
  renameSync(KEPT_LINKS, LINKS);
}

const isOurs = (name: string) => name.startsWith("@graded-descent/");
const folderOf = (name: string) => join(root, "packages", name.slice("@graded-descent/".length));

/** The dependencies of the packages in the tarball, one version of each, which are installed with it. */
function allDependencies(own: string[], manifest: Manifest): Record<string, string> {
  const all = [manifest, ...own.map((name) => readManifest(folderOf(name)))];
  return Object.fromEntries(
    all
      .flatMap(({ dependencies = {} }) => Object.entries(dependencies))
      .map(([name, version]) => [name, isOurs(name) ? manifest.version : version]),
  );
}

/** Replaces the links to packages of the workspace by the built packages. */
function bundle(own: string[]) {
  renameSync(LINKS, KEPT_LINKS);
  for (const name of own) {
    const from = folderOf(name);
    const to = resolve("node_modules", name);
    const manifest = readManifest(from);
    mkdirSync(to, { recursive: true });
    build(from, manifest, to);
    writeManifest(to, manifest);
  }
}

/** The manifest of a package whose `src/` was built into `dist/`. */
function writeManifest(folder: string, { publishConfig, devDependencies, scripts, ...manifest }: Manifest) {
  const built = Object.entries(manifest.exports ?? {})
    .filter(([entry]) => !entry.endsWith("/fixture"))
    .map(([entry, file]) => [entry, file.replace("./src/", "./dist/").replace(/\.ts$/, ".js")]);
  const ours = Object.keys(manifest.dependencies ?? {}).filter(isOurs);
  const published = {
    ...manifest,
    exports: built.length > 0 ? Object.fromEntries(built) : undefined,
    bundleDependencies: ours.length > 0 && folder === "." ? ours : undefined,
    dependencies: folder === "." ? manifest.dependencies : undefined, // the tarball's own manifest has them
    ...publishConfig,
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
}

/** Builds a package; one that others import by itself has declarations too. */
function build(folder: string, { private: isPrivate, exports }: Manifest, to = folder) {
  const dist = join(to, "dist");
  rmSync(dist, { recursive: true, force: true });
  if (isPrivate || !exports) transpile(join(folder, "src"), dist);
  else compile(folder, dist);
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".js")) nameBuiltFiles(join(dist, file));
}

function compile(folder: string, outDir: string) {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.build.json"), ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, { ...options, outDir });
  const problems = [...errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)));
}

/** File by file, without declarations and without what is for tests. */
function transpile(src: string, dist: string) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.build.json"), ts.sys.readFile);
  const base = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...base.compilerOptions, ...config.compilerOptions, declaration: false },
    root,
  );
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!/\.ts$/.test(file) || /\.(test|d)\.ts$|(^|[\\/])(fixture\.ts|made-up[\\/])/.test(file)) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(src, file), "utf8"), {
      compilerOptions: options,
      fileName: file,
    });
    const out = join(dist, file.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, outputText);
  }
}

/** TypeScript renames what is imported; threads and processes are started by name: `new URL("./thread.ts", …)`. */
function nameBuiltFiles(file: string) {
  const folder = join(file, "..");
  const text = readFileSync(file, "utf8");
  const named = text.replace(/"((?:\.\/)?[\w-]+)\.ts"/g, (literal, name) =>
    existsSync(join(folder, `${name}.js`)) ? `"${name}.js"` : literal,
  );
  if (named !== text) writeFileSync(file, named);
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

if (process.argv[2] === "prepare") prepare();
else restore();
