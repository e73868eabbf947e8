import wasmUrl from "virtual:engine.wasm?url";
import { compile } from "@graded-descent/grader";
import { openQuickJS } from "@graded-descent/grader/browser";
import typescript from "typescript";
import { descentOf, type LabDescent } from "../descent/compute.ts";
import { methodsOf } from "../descent/methods.ts";
import { scheduleOf } from "../descent/rules.ts";
import { surfaceOf } from "../descent/surface.ts";
import type { LabState } from "../state/settings.ts";
import { studentRule } from "./student-rule.ts";

/** What a student's code is run with, and what comes of it. */
export interface StudentJob {
  state: LabState;
  source: string;
}
export type StudentAnswer = { descents: LabDescent[] } | { error: string };

const LIMITS = { fuel: 30_000_000, memoryMb: 64 };

const opened = WebAssembly.compileStreaming(fetch(wasmUrl)).then((wasm) => openQuickJS(wasm));

/** Runs the student's own step, in the sandbox, on what our methods run on. */
self.onmessage = async ({ data }: MessageEvent<StudentJob>) => {
  self.postMessage((await answer(data)) satisfies StudentAnswer);
};

async function answer({ state, source }: StudentJob): Promise<StudentAnswer> {
  const program = compile(typescript, source);
  if ("error" in program) {
    return { error: program.at ? `line ${program.at.line}: ${program.error}` : program.error };
  }
  const surface = surfaceOf(state);
  const descents: LabDescent[] = [];
  for (const method of methodsOf(state).methods.filter(({ rule }) => rule === "mine")) {
    try {
      const sandbox = await opened;
      sandbox.load(program.js, LIMITS);
      const ruleAt = (rate: number) => (gradientAt: Parameters<typeof studentRule>[1]["gradientAt"]) => {
        sandbox.reset(state.seed, "visible");
        const learningRate = scheduleOf(state.schedule, rate, state.updates);
        const ask = (name: string, args: unknown[]) => sandbox.call(name, args);
        return studentRule(state.mine, { ask, learningRate, beta: state.beta, gradientAt });
      };
      descents.push(descentOf(state, surface, method, ruleAt));
    } catch (error) {
      return { error: (error as Error).message };
    }
  }
  return { descents };
}
