import { parentPort, workerData } from "node:worker_threads";
import type { ToWorker } from "./protocol.ts";
import { createWorker } from "./worker.ts";

/** A thread that grades: tests are imported from data: addresses. */
const { wasm, progress } = workerData as { wasm: WebAssembly.Module; progress: Int32Array };

const handle = createWorker({
  wasm,
  importTests: (address) => import(address),
  post: (message) => parentPort!.postMessage(message),
  onStart: (index) => Atomics.store(progress, 0, index),
});
parentPort!.on("message", (message: ToWorker) => handle(message));
