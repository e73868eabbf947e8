import { parentPort } from "node:worker_threads";
import ts from "typescript";
import { compile } from "../compile.ts";
import type { CompileJob, FromWorker } from "./protocol.ts";

/** The thread that blanks types: one for all that grade, since TypeScript takes 70 MB of memory wherever it is. */
parentPort!.on("message", ({ id, source }: CompileJob) => {
  parentPort!.postMessage({ kind: "compiled", id, program: compile(ts, source) } satisfies FromWorker);
});
