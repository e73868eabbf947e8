import { getCompileCacheDir } from "node:module";
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

/** What a thread shares with us while it works, by its place in `progress`. */
export const PROGRESS = { job: 0, testCase: 1 } as const;

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

/** Of processor time, for one submission: fuel ends whatever polls long before. */
const PROCESSOR_SECONDS = 3;
/** A machine too busy to give a thread its time is not the student's fault; this long, something else is wrong. */
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
  /** All that is known of the one that takes long. */
  slow?: Extract<FromWorker, { kind: "slow" }>;
  answer(answers: (Answer | Lost | undefined)[]): void;
}

/** Starts a thread; `data` is what its script must be given. */
export function openThread(script: "grade-thread.ts" | "compile-thread.ts", data: object = {}): Thread {
  // A thread keeps no compiled code of its own accord; with it, it needs 30 MB less.
  const cache = getCompileCacheDir();
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(`./${script}`, import.meta.url), {
    workerData: { ...data, progress },
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  let current: Current | undefined;

  const finish = (answers: (Answer | Lost | undefined)[]) => {
    const task = current;
    current = undefined;
    task?.answer(answers);
  };
  let why: Lost["why"] = "died";
  const lose = (because: Lost["why"]) => {
    clearInterval(watch);
    why = because;
    worker.terminate();
  };
  const watch = setInterval(async () => {
    const task = current;
    if (!task) return;
    const at = Atomics.load(progress, PROGRESS.job);
    if (at !== task.at) Object.assign(task, { at, started: performance.now(), processor: undefined });
    if (performance.now() - task.started > CLOCK_SECONDS * 1000) return lose("clock");
    // Node below 24 cannot tell: there the clock alone ends what never polls.
    const { user, system } = (await worker.cpuUsage?.().catch(() => undefined)) ?? { user: 0, system: 0 };
    if (current !== task || Atomics.load(progress, PROGRESS.job) !== at) return;
    const seconds = (user + system) / 1e6;
    task.processor ??= seconds;
    if (seconds - task.processor > PROCESSOR_SECONDS) lose("processor");
  }, WATCH_MS).unref();

  worker.on("message", (message: Answer[] | Extract<FromWorker, { kind: "slow" }>) => {
    if (Array.isArray(message)) finish(message);
    else current!.slow = message;
  });
  let over = false;
  worker.on("error", () => {}); // its exit follows
  worker.on("exit", () => {
    over = true;
    clearInterval(watch);
    if (!current) return;
    const { jobs, slow } = current;
    const job = Atomics.load(progress, PROGRESS.job);
    const before = slow?.id === jobs[job].id ? slow.runs : [];
    const lost: Lost = { kind: "lost", why, at: Atomics.load(progress, PROGRESS.testCase), before };
    finish(jobs.map((_, i) => (i === job ? lost : undefined)));
  });
  worker.unref();

  return {
    tell: (message) => worker.postMessage(message),
    ask(jobs) {
      Atomics.store(progress, PROGRESS.job, 0);
      Atomics.store(progress, PROGRESS.testCase, LOADING);
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
