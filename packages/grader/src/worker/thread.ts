import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import type { CompileJob, DrawJob, FromWorker, GradeJob, RecordJob, ToWorker } from "./protocol.ts";

export type Job = GradeJob | RecordJob | DrawJob | CompileJob;
export type Answer = Exclude<FromWorker, { kind: "result" }>;

/** A thread that gave no answer: it took too long, or it died. */
export interface Lost {
  kind: "lost";
  why: "slow" | "died";
}

/** One thread. Once lost it is of no more use. */
export interface Thread {
  /** Tells the thread what it must know for its next jobs. */
  tell(message: ToWorker): void;
  /**
   * Has jobs carried out in turn, and answered together: a message costs as much as many small jobs. Where the
   * thread is lost, the job at hand is answered with that, and the others are not.
   */
  ask(jobs: Job[]): Promise<(Answer | Lost | undefined)[]>;
  /** Whether it has ended, which it may have done between two jobs. */
  isOver(): boolean;
  close(): Promise<void>;
}

/**
 * What a student can do is counted, and ends long before. These end what is ours and does not: a test that loops.
 * Processor time, since a busy machine is nobody's fault; Node below 24 cannot tell it, there the clock alone ends it.
 */
const PROCESSOR_SECONDS = 5;
const CLOCK_SECONDS = 60;
const WATCH_MS = 100;

/** The jobs at hand. */
interface Current {
  jobs: Job[];
  /** Which of them was under way at the last look, and since when. */
  at: number;
  started: number;
  /** What the thread had used when it was first seen at this one, in seconds. */
  processor?: number;
  answer(answers: (Answer | Lost | undefined)[]): void;
}

/** Starts a thread; `data` is what its script must be given. */
export function openThread(script: "grade-thread.ts" | "compile-thread.ts", data: object = {}): Thread {
  // A thread keeps no compiled code of its own accord; with it, it needs 30 MB less.
  const cache = getCompileCacheDir();
  /** The thread writes here which of the jobs is under way. */
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(`./${script}`, import.meta.url), {
    workerData: { ...data, progress },
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  let current: Current | undefined;
  let why: Lost["why"] = "died";
  let over = false;

  const finish = (answers: (Answer | Lost | undefined)[]) => {
    const task = current;
    current = undefined;
    task?.answer(answers);
  };
  const end = () => {
    why = "slow";
    worker.terminate();
  };
  const watch = setInterval(async () => {
    const task = current;
    if (!task) return;
    const at = Atomics.load(progress, 0);
    if (at !== task.at) Object.assign(task, { at, started: performance.now(), processor: undefined });
    if (performance.now() - task.started > CLOCK_SECONDS * 1000) return end();
    const { user, system } = (await worker.cpuUsage?.().catch(() => undefined)) ?? { user: 0, system: 0 };
    if (current !== task || Atomics.load(progress, 0) !== at) return;
    const seconds = (user + system) / 1e6;
    task.processor ??= seconds;
    if (seconds - task.processor > PROCESSOR_SECONDS) end();
  }, WATCH_MS).unref();

  worker.on("message", finish);
  worker.on("error", () => {}); // its exit follows
  worker.on("exit", () => {
    over = true;
    clearInterval(watch);
    if (!current) return;
    const job = Atomics.load(progress, 0);
    finish(current.jobs.map((_, i) => (i === job ? { kind: "lost", why } : undefined)));
  });
  worker.unref();

  return {
    tell: (message) => worker.postMessage(message),
    ask(jobs) {
      Atomics.store(progress, 0, 0);
      worker.ref();
      return new Promise((resolve) => {
        current = {
          jobs,
          at: 0,
          started: performance.now(),
          answer(answers) {
            worker.unref();
            resolve(answers);
          },
        };
        worker.postMessage(jobs);
      });
    },
    isOver: () => over,
    async close() {
      clearInterval(watch);
      await worker.terminate();
    },
  };
}
