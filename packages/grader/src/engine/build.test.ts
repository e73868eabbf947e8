import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { compiledEngine } from "../worker/compiled-engine.ts";
import { ENGINE, functions, imports } from "./build.ts";

const require = createRequire(import.meta.url);
const loader = readFileSync(
  require.resolve("@jitl/quickjs-wasmfile-release-sync/wasm").replace(/\.wasm$/, ".mjs"),
  "utf8",
);

test("functions have the short names that the package's own loader knows them by", () => {
  for (const [name, short] of Object.entries(functions)) {
    if (name === "initialize") expect(loader).toContain(`Z.${short}()`);
    else expect(loader).toMatch(new RegExp(`d\\._${name}=b\\.${short.replace("$", "\\$")};`));
  }
});

test("the engine imports what is given to it, and nothing else", () => {
  const names = WebAssembly.Module.imports(compiledEngine()).map(({ module, name }) => `${module} ${name}`);
  expect(names.sort()).toEqual(
    Object.values(imports)
      .map((name) => `a ${name}`)
      .sort(),
  );
});

test("the version in testsHash is that of the package", () => {
  const { dependencies } = require("../../package.json");
  expect(ENGINE).toContain(dependencies["@jitl/quickjs-wasmfile-release-sync"]);
});
