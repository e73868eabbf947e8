import { Worker } from "node:worker_threads";
import { LOADING, type Run } from "../grade.ts";
import type { CompileJob, DrawJob, FromWorker, GradeJob, RecordJob, ToWorker } from "./protocol.ts";

export type Job = GradeJob | RecordJob | DrawJob | CompileJob;
export type Answer = Exclude<FromWorker, { kind: "started" | "result" | "slow" }>;

/** A thread that gave no answer: it used too much processor time, took too long, or died. */
export interface Lost {
  kind: "lost";
  why: "processor" | "clock" | "died";
  /** What was running: the number of a test case, or as in `hangsAt`. */
  at: number;
  /** What is known of the test cases before. */
  before: Run[];
}

/** One thread, for one job at a time. Once lost it is of no more use. */
export interface Thread {
  /** Tells the thread what it must know for its next jobs. */
  tell(message: ToWorker): void;
  ask(job: Job): Promise<Answer | Lost>;
  /** Whether it has ended, which it may have done between two jobs. */
  isOver(): boolean;
  close(): Promise<void>;
}

/** Of processor time, for one submission: fuel ends whatever polls long before. */
const PROCESSOR_SECONDS = 3;
/** A machine too busy to give a thread its time is not the student's fault; this long, something else is wrong. */
const CLOCK_SECONDS = 60;
const WATCH_MS = 100;

/** The job at hand. */
interface Current {
  started: number;
  /** What the thread had used at the first look, in seconds. */
  processor?: number;
  before: Run[];
  answer(answer: Answer | Lost): void;
}

/** Starts a thread; `data` is what its script must be given. */
export function openThread(script: "grade-thread.ts" | "compile-thread.ts", data: object = {}): Thread {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(`./${script}`, import.meta.url), {
    workerData: { ...data, progress },
    env: {},
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  let current: Current | undefined;

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
    if (message.kind === "slow") current!.before = message.runs;
    else if (message.kind !== "started" && message.kind !== "result") finish(message);
  });
  let over = false;
  worker.on("error", () => {}); // its exit follows
  worker.on("exit", () => {
    over = true;
    clearInterval(watch);
    finish({ kind: "lost", why, at: Atomics.load(progress, 0), before: current?.before ?? [] });
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
          before: [],
          answer(answer) {
            worker.unref();
            resolve(answer);
          },
        };
        worker.postMessage(job);
      });
    },
    isOver: () => over,
    async close() {
      clearInterval(watch);
      await worker.terminate();
    },
  };
}
