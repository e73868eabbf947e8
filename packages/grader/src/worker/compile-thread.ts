import { parentPort, workerData } from "node:worker_threads";
import ts from "typescript";
import { compile } from "../compile/compile.ts";
import { variantsOf } from "../variants/variants.ts";
import type { CompileJob, VariantsJob } from "./protocol.ts";
import type { ThreadAnswer } from "./thread.ts";

/** The thread that blanks types: one for all that grade, since TypeScript takes 70 MB of memory wherever it is. */
const { progress } = workerData as { progress: Int32Array };

parentPort!.on("message", (jobs: (CompileJob | VariantsJob)[]) => {
  const answers = jobs.map((job, i): ThreadAnswer => {
    Atomics.store(progress, 0, i);
    const { kind, id } = job;
    if (kind === "compile") return { kind: "compiled", id, program: compile(ts, job.source, job) };
    return { kind, id, variants: variantsOf(job.solution, job.mistakes) };
  });
  parentPort!.postMessage(answers);
});
