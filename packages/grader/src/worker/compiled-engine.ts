import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { meter } from "../engine/meter.ts";

let compiled: WebAssembly.Module | undefined;

/** The engine's WebAssembly file, with its meter. */
export function meteredEngine(): Uint8Array<ArrayBuffer> {
  const file = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  return meter(readFileSync(file));
}

/** The same, compiled once for all threads. */
export function compiledEngine(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(meteredEngine());
  return compiled;
}
