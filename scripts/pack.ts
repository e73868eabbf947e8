import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * Readies a package for `npm pack` and `npm publish`, and puts it back: in the workspace packages export
 * TypeScript, which Node runs nowhere under `node_modules`. Called by `prepack` and `postpack` in the package's folder.
 */

const KEPT = "package.json.workspace";
const root = join(import.meta.dirname, "..");

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
  publishConfig?: Partial<Manifest>;
}

/** JavaScript and declarations into `dist/`, and a manifest that leads there. */
function prepare() {
  restore(); // what a run that died left behind
  build();
  renameSync("package.json", KEPT);
  const { publishConfig, devDependencies, scripts, ...manifest } = readManifest(KEPT);
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies ?? {}).map(([name, range]) => [
      name,
      range === "workspace:*" ? manifest.version : range, // packages of the workspace have one version
    ]),
  );
  const published = { ...manifest, dependencies, ...publishConfig };
  writeFileSync("package.json", `${JSON.stringify(published, null, 2)}\n`);
  cpSync(join(root, "LICENSE"), "LICENSE");
}

function restore() {
  if (existsSync(KEPT)) renameSync(KEPT, "package.json");
  rmSync("LICENSE", { force: true });
}

function build() {
  rmSync("dist", { recursive: true, force: true });
  const { config } = ts.readConfigFile("tsconfig.build.json", ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(fileNames, options);
  const problems = [...errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (problems.length > 0) {
    throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)));
  }
  for (const file of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".js")) nameBuiltFiles(join("dist", file));
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

const readManifest = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Manifest;

if (process.argv[2] === "prepare") prepare();
else restore();
