import { getCompileCacheDir } from "node:module";
import type { HeapInfo } from "node:v8";
import { Worker } from "node:worker_threads";
import type { StackFrame } from "./frames.ts";
import type {
  CompileJob,
  DrawJob,
  FromWorker,
  GradeJob,
  LoadJob,
  RecordJob,
  ToWorker,
  VariantsJob,
} from "./protocol.ts";
import { whereIs } from "./where.ts";

export type Job = GradeJob | RecordJob | DrawJob | CompileJob | VariantsJob | LoadJob;
export type ThreadAnswer = Exclude<FromWorker, { kind: "result" }>;

/** A thread that gave no answer: it took too long, took too much memory, or died. */
export interface ThreadFailure {
  kind: "lost";
  why: "slow" | "memory" | "died";
  /** Where it was, the innermost place first, where that is known. */
  frames: StackFrame[];
}

/** One thread. Once lost it is of no more use. */
export interface WorkerThread {
  /** Tells the thread what it must know for its next jobs. */
  tell(message: ToWorker): void;
  /**
   * Has jobs carried out in turn, and answered together: a message costs as much as many small jobs. Where the
   * thread is lost, the job at hand is answered with that, and the others are not.
   */
  ask(jobs: Job[]): Promise<(ThreadAnswer | ThreadFailure | undefined)[]>;
  /** Whether it has ended, which it may have done between two jobs. */
  isOver(): boolean;
  close(): Promise<void>;
}

/**
 * What a student can do is counted, and ends long before. These end what is ours and does not: a test that loops between
 * two calls of the student's code. Processor time, since a busy machine is nobody's fault; Node below 24 cannot tell it,
 * there the clock alone ends it.
 */
const TEST_SECONDS = 2;
/** All of a job may use so many times as much: a test that loops can call the student's code again and again. */
const MOST_STRETCHES = 5;
const COMPILE_SECONDS = 5;
const CLOCK_SECONDS = 60;
/** What the slowest machine does of a student's fuel in a second; where it is allowed, there is time for it. */
const FUEL_A_SECOND = 2_000_000;
const WATCH_MS = 100;
const MB = 1024 ** 2;

/**
 * The same for memory: what a test keeps, and what it keeps in typed arrays, where the engines' own memory is
 * counted as well. V8's own limit is far behind, as it ends the whole process where a single list goes beyond it.
 */
const HEAP_MB = 256;
const FAR_HEAP_MB = 3072;
const EXTERNAL_MB = 1024;
/** Two engines, and a copy of each. */
const STUDENT_MEMORIES = 4;

/** The jobs at hand, and how they stood at the last look. */
interface Current {
  jobs: Job[];
  /** Which of them was under way, since when, and what the thread had used by then, in seconds. */
  at: number;
  started: number;
  before?: number;
  /** How often the student's code had been gone into or come out of, and what the thread had used by then. */
  crossings: number;
  beforeCrossing?: number;
  answer(answers: (ThreadAnswer | ThreadFailure | undefined)[]): void;
}

/** Starts a thread; `data` is what its script must be given. */
export function openThread(
  script: "grade-thread.ts" | "compile-thread.ts" | "load-thread.ts",
  data: object = {},
): WorkerThread {
  // A thread keeps no compiled code of its own accord; with it, it needs 30 MB less.
  const cache = getCompileCacheDir();
  /** The thread writes here which of the jobs is under way, and how often it went into the student's code or out of it. */
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const oldGeneration = "getHeapStatistics" in Worker.prototype ? FAR_HEAP_MB : HEAP_MB;
  const worker = new Worker(new URL(`./${script}`, import.meta.url), {
    workerData: { ...data, progress },
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: oldGeneration, maxYoungGenerationSizeMb: 16 },
  });
  let current: Current | undefined;
  let lost: Omit<ThreadFailure, "kind"> = { why: "died", frames: [] };
  let over = false;
  let isLooking = false;
  let isEnding = false;

  const finish = (answers: (ThreadAnswer | ThreadFailure | undefined)[]) => {
    const task = current;
    current = undefined;
    task?.answer(answers);
  };

  async function end(task: Current, why: ThreadFailure["why"]) {
    if (isEnding) return;
    isEnding = true;
    const frames = await whereIs(worker);
    isEnding = false;
    if (current !== task || Atomics.load(progress, 0) !== task.at) return; // it came to an end after all
    lost = { why, frames };
    clearInterval(watch);
    worker.terminate();
  }

  async function look(task: Current) {
    const [at, crossings] = progress;
    const isNew = at !== task.at;
    if (isNew) Object.assign(task, { at, started: performance.now(), before: undefined });
    if (isNew || crossings !== task.crossings) Object.assign(task, { crossings, beforeCrossing: undefined });
    const job = task.jobs[at];
    const [cpu, heap] = await Promise.all([
      worker.cpuUsage?.().catch(() => undefined),
      worker.getHeapStatistics?.().catch(() => undefined),
    ]);
    if (current !== task || progress[0] !== at) return;
    if (heap && isTooLarge(heap, job)) return end(task, "memory");
    if (!cpu) return;
    const used = (cpu.user + cpu.system) / 1e6;
    task.before ??= used;
    const most = secondsFor(job, crossings % 2 === 1);
    if (used - task.before > MOST_STRETCHES * most) return end(task, "slow");
    if (progress[1] !== crossings) return;
    task.beforeCrossing ??= used;
    if (used - task.beforeCrossing > most) return end(task, "slow");
  }

  const watch = setInterval(async () => {
    const task = current;
    if (!task) return;
    if (performance.now() - task.started > CLOCK_SECONDS * 1000) return end(task, "slow");
    if (isLooking) return;
    isLooking = true;
    await look(task);
    isLooking = false;
  }, WATCH_MS).unref();

  worker.on("message", finish);
  worker.on("error", () => {}); // its exit follows
  worker.on("exit", () => {
    over = true;
    clearInterval(watch);
    if (!current) return;
    const job = Atomics.load(progress, 0);
    finish(current.jobs.map((_, i) => (i === job ? { kind: "lost", ...lost } : undefined)));
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
          crossings: Atomics.load(progress, 1),
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

/** How much processor time a job may use until the tests go into the student's code, or come out of it. */
function secondsFor(job: Job, isInside: boolean): number {
  if (job.kind === "compile" || job.kind === "variants") return COMPILE_SECONDS;
  return TEST_SECONDS + (isInside && "terms" in job ? job.terms.limits.fuel / FUEL_A_SECOND : 0);
}

function isTooLarge({ used_heap_size: used, external_memory: external }: HeapInfo, job: Job): boolean {
  const memoryMb = "terms" in job ? job.terms.limits.memoryMb : 0;
  return used > HEAP_MB * MB || external > (EXTERNAL_MB + STUDENT_MEMORIES * memoryMb) * MB;
}
