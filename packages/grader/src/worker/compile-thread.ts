import { parentPort, workerData } from "node:worker_threads";
import ts from "typescript";
import { compile } from "../compile/compile.ts";
import type { CompileJob } from "./protocol.ts";
import type { ThreadAnswer } from "./thread.ts";

/** The thread that blanks types: one for all that grade, since TypeScript takes 70 MB of memory wherever it is. */
const { progress } = workerData as { progress: Int32Array };

parentPort!.on("message", (jobs: CompileJob[]) => {
  const answers = jobs.map(({ id, source }, i): ThreadAnswer => {
    Atomics.store(progress, 0, i);
    return { kind: "compiled", id, program: compile(ts, source) };
  });
  parentPort!.postMessage(answers);
});
