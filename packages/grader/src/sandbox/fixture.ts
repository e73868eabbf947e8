import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { compile } from "../compile.ts";
import { StudentError } from "../errors.ts";
import type { Limits } from "../terms.ts";
import { type Arrangement, openQuickJS, type QuickJS } from "./quickjs.ts";

const file = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");

/** The engine as the pool compiles it. */
export const wasm = new WebAssembly.Module(readFileSync(file));

export const limits: Limits = { fuel: 3_000_000, memoryMb: 64 };

/** A sandbox ready for a submission. */
export async function openSandbox(arrangement: Arrangement = "snapshot"): Promise<QuickJS> {
  const sandbox = openQuickJS(wasm, arrangement);
  await sandbox.prepare(limits.memoryMb);
  return sandbox;
}

/** JavaScript of a source that compiles. */
export function blanked(source: string): string {
  const program = compile(ts, source);
  if ("error" in program) throw new Error(program.error);
  return program.js;
}

/** Loads a source and begins the first test case. */
export async function load(sandbox: QuickJS, source: string, change: Partial<Limits> = {}): Promise<void> {
  await sandbox.prepare(limits.memoryMb);
  sandbox.load(blanked(source), { ...limits, ...change });
  sandbox.begin(1);
}

/** What calling something does wrong as the student reads it. */
export function complaint(call: () => unknown): Pick<StudentError, "verdict" | "message"> {
  try {
    call();
  } catch (error) {
    if (error instanceof StudentError) return { verdict: error.verdict, message: error.message };
    throw error;
  }
  throw new Error("nothing was thrown");
}
