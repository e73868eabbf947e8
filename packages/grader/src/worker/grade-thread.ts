import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { LOADING } from "../grade.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { type Answer, PROGRESS } from "./thread.ts";
import { createWorker } from "./worker.ts";

/** A thread that grades: tests are imported from data: addresses. */
const { wasm, progress } = workerData as { wasm: WebAssembly.Module; progress: Int32Array };
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

let answers: Answer[] = [];
const handle = createWorker({
  wasm,
  importTests: (address) => import(address),
  post(message: FromWorker) {
    if (message.kind === "slow") parentPort!.postMessage(message);
    else if (message.kind !== "started" && message.kind !== "result") answers.push(message);
  },
  onStart: (index) => Atomics.store(progress, PROGRESS.testCase, index),
  collectGarbage,
});

parentPort!.on("message", async (message: ToWorker | ToWorker[]) => {
  if (!Array.isArray(message)) return handle(message);
  answers = [];
  for (const [i, job] of message.entries()) {
    Atomics.store(progress, PROGRESS.testCase, LOADING);
    Atomics.store(progress, PROGRESS.job, i);
    await handle(job);
  }
  parentPort!.postMessage(answers);
});
