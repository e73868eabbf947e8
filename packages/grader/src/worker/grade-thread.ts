import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { ToWorker } from "./protocol.ts";
import { createWorker } from "./worker.ts";

/** A thread that grades: tests are imported from data: addresses. */
const { wasm, progress } = workerData as { wasm: WebAssembly.Module; progress: Int32Array };
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const handle = createWorker({
  wasm,
  importTests: (address) => import(address),
  post: (message) => parentPort!.postMessage(message),
  onStart: (index) => Atomics.store(progress, 0, index),
  collectGarbage,
});
parentPort!.on("message", (message: ToWorker) => handle(message));
