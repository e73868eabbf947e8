import { Worker } from "node:worker_threads";
import { LOADING } from "../grade.ts";
import type { DrawJob, FromWorker, GradeJob, RecordJob, ToWorker } from "./protocol.ts";

export type Job = GradeJob | RecordJob | DrawJob;
type Answer = Exclude<FromWorker, { kind: "started" | "result" }>;

/** A thread that gave no answer: it used too much processor time, took too long, or died. */
export interface Lost {
  kind: "lost";
  why: "processor" | "clock" | "died";
  /** What was running: the number of a test case, or as in `hangsAt`. */
  at: number;
}

/** One grading thread, for one job at a time. Once lost it is of no more use. */
export interface Thread {
  /** Tells the thread what it must know for its next jobs. */
  tell(message: ToWorker): void;
  ask(job: Job): Promise<Answer | Lost>;
  close(): Promise<void>;
}

/** Of processor time, for one submission: fuel ends whatever polls long before. */
const PROCESSOR_SECONDS = 3;
/** A machine too busy to give a thread its time is not the student's fault; this long, something else is wrong. */
const CLOCK_SECONDS = 60;
const WATCH_MS = 100;

/** Starts a thread. */
export function openThread(wasm: WebAssembly.Module): Thread {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./node-worker.ts", import.meta.url), {
    workerData: { wasm, progress },
    env: {},
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 512 },
  });
  let current: { started: number; processor?: number; answer(answer: Answer | Lost): void } | undefined;

  const finish = (answer: Answer | Lost) => {
    const job = current;
    current = undefined;
    job?.answer(answer);
  };
  /** The thread's end answers its job. */
  let why: Lost["why"] = "died";
  const lose = (because: Lost["why"]) => {
    clearInterval(watch);
    why = because;
    worker.terminate();
  };
  const watch = setInterval(async () => {
    const job = current;
    if (!job) return;
    if (performance.now() - job.started > CLOCK_SECONDS * 1000) return lose("clock");
    const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
    if (current !== job) return;
    const seconds = (user + system) / 1e6;
    job.processor ??= seconds;
    if (seconds - job.processor > PROCESSOR_SECONDS) lose("processor");
  }, WATCH_MS).unref();

  worker.on("message", (message: FromWorker) => {
    if (message.kind !== "started" && message.kind !== "result") finish(message);
  });
  worker.on("error", () => {}); // its exit follows
  worker.on("exit", () => {
    clearInterval(watch);
    finish({ kind: "lost", why, at: Atomics.load(progress, 0) });
  });
  worker.unref();

  return {
    tell: (message) => worker.postMessage(message),
    ask(job) {
      Atomics.store(progress, 0, LOADING);
      worker.ref();
      return new Promise((resolve) => {
        current = {
          started: performance.now(),
          answer(answer) {
            worker.unref();
            resolve(answer);
          },
        };
        worker.postMessage(job);
      });
    },
    async close() {
      clearInterval(watch);
      await worker.terminate();
    },
  };
}
