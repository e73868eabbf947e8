import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { meteredEngine } from "@graded-descent/grader/node";
import type { Plugin } from "vite";

const file = fileURLToPath(new URL("../../node_modules/.cache/engine.wasm", import.meta.url));

/** `virtual:engine.wasm?url` is the address of the grader's engine, with the meter that is put into it here. */
export const engineFile: Plugin = {
  name: "engine-file",
  enforce: "pre",
  buildStart() {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, meteredEngine());
  },
  resolveId: (id) => (id === "virtual:engine.wasm?url" ? `${file}?url` : undefined),
};
