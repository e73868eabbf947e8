import ts from "typescript";
import { compile } from "../compile/compile.ts";
import { StudentError } from "../errors.ts";
import type { Limits } from "../grading-spec.ts";
import { compiledEngine } from "../worker/compiled-engine.ts";
import { openQuickJS } from "./quickjs.ts";
import type { Sandbox } from "./sandbox.ts";

export const limits: Limits = { fuel: 2_500_000, memoryMb: 64 };

export const openSandbox = (): Sandbox => openQuickJS(compiledEngine());

/** JavaScript of a source that compiles. */
export function blanked(source: string): string {
  const program = compile(ts, source, { probes: true });
  if ("error" in program) throw new Error(program.error);
  return program.js;
}

/** Loads a source and begins the first test case. */
export function load(sandbox: Sandbox, source: string, change: Partial<Limits> = {}) {
  sandbox.load(blanked(source), { ...limits, ...change });
  sandbox.reset(1, "visible");
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
