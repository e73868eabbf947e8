import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { fixSurroundings } from "./fixed-surroundings.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import type { ThreadAnswer } from "./thread.ts";
import { createWorker } from "./worker.ts";

/** A thread that grades: tests are imported from addresses that are the tests themselves. */
const { wasm, progress } = workerData as { wasm: WebAssembly.Module; progress: Int32Array };
setFlagsFromString("--expose-gc");
Error.stackTraceLimit = 30; // a test's line is below some of ours
/** Only what starts with an empty stack frees the memory of an engine. */
const collectGarbage: (options: { execution: "async" }) => Promise<void> = runInNewContext("gc");
Reflect.deleteProperty(globalThis, "process"); // a browser has none either, and it could end all of us

let answers: ThreadAnswer[] = [];
let isReplaced = false;
const handle = createWorker({
  wasm,
  importTests: (address) => import(address),
  surroundings: fixSurroundings(),
  post(message: FromWorker) {
    if (message.kind !== "result") answers.push(message);
  },
  onReplace() {
    isReplaced = true;
  },
  onCrossing: () => Atomics.add(progress, 1, 1),
});

parentPort!.on("message", async (message: ToWorker | ToWorker[]) => {
  if (!Array.isArray(message)) return handle(message);
  answers = [];
  for (const [i, job] of message.entries()) {
    Atomics.store(progress, 0, i);
    await handle(job);
    if (isReplaced) await collectGarbage({ execution: "async" });
    isReplaced = false;
  }
  parentPort!.postMessage(answers);
});
