import type { Program } from "../compile/compile.ts";
import type { Recording } from "../diagnose/recording.ts";
import type { Drawing } from "../grade/draw.ts";
import type { GradingSpec } from "../grading-spec.ts";
import type { Report, TestResult } from "../report/report.ts";
import type { DrawJob, FromWorker, GradeJob, ToWorker } from "./protocol.ts";

/** What running needs of an exercise. */
export interface Runnable {
  terms: GradingSpec;
  /** The address of the visible tests' script. */
  testsUrl: string;
  recordings?: Recording[];
}

/** Runs visible tests in a Web Worker of its own. */
export interface Grader {
  /** Never rejects for what a student did; rejects with an AbortError when stopped. */
  run(
    exercise: Runnable,
    program: Program,
    options?: { onResult?: (result: TestResult) => void },
  ): Promise<Report>;
  /** The exercise's trace as this program draws it; nothing where it has none. */
  draw(exercise: Runnable, program: Program): Promise<Drawing | undefined>;
  stop(): void;
}

/** What a student can do is counted, and ends long before: this ends a test that loops. */
const CLOCK_MS = 60_000;

interface Pending {
  id: number;
  answer(message: FromWorker): void;
  stopped(): void;
}

/** Opens a grader; the worker starts with its first job. `wasmUrl` is the address of the engine's wasm file. */
export function openGrader(wasmUrl: string): Grader {
  let worker: Worker | undefined;
  let told = new Set<string>();
  let pending: Pending | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(new URL("./browser-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.id === pending?.id) pending.answer(data);
    };
    started.onerror = () =>
      pending?.answer({ kind: "failed", id: pending.id, message: "the grading worker stopped", frames: [] });
    started.postMessage(wasmUrl);
    told = new Set();
    return started;
  }

  function discard() {
    worker?.terminate();
    worker = undefined;
  }

  /** What a job is answered with. */
  function ask(
    exercise: Runnable,
    job: GradeJob | DrawJob,
    onResult: (result: TestResult) => void,
  ): Promise<FromWorker> {
    worker ??= start();
    const { testsUrl, recordings } = exercise;
    tell(worker, { kind: "tests", name: testsUrl, modules: { visible: testsUrl } });
    if (recordings) tell(worker, { kind: "recordings", name: testsUrl, recordings });
    worker.postMessage(job satisfies ToWorker);

    return new Promise<FromWorker>((resolve, reject) => {
      const clock = setTimeout(() => {
        end();
        discard();
        reject(new Error("the tests of this exercise do not come to an end"));
      }, CLOCK_MS);
      const end = () => {
        clearTimeout(clock);
        pending = undefined;
      };
      pending = {
        id: job.id,
        answer(message) {
          if (message.kind === "result") return onResult(message.result);
          end();
          if (message.kind === "failed") reject(new Error(message.message));
          else resolve(message);
        },
        stopped() {
          end();
          discard();
          reject(new DOMException("The run was stopped.", "AbortError"));
        },
      };
    });
  }

  /** Announces something once to the worker that is running. */
  function tell(to: Worker, message: Extract<ToWorker, { kind: "tests" | "recordings" }>) {
    const key = `${message.kind} ${message.name}`;
    if (told.has(key)) return;
    told.add(key);
    to.postMessage(message);
  }

  /** One job at a time: a run waits for the picture before it. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = queue.then(job);
    queue = result.catch(() => {});
    return result;
  }

  return {
    run: (exercise, program, { onResult } = {}) =>
      inTurn(async () => {
        const { terms, testsUrl } = exercise;
        const job = {
          kind: "grade",
          tests: testsUrl,
          terms,
          program,
          visibleOnly: true,
          stream: true,
          faults: false,
        } as const;
        const answer = await ask(exercise, { ...job, id: ++lastId }, (result) => onResult?.(result));
        if (answer.kind !== "graded") throw new Error("the grading worker gave no answer");
        return answer.graded.report;
      }),

    draw: (exercise, program) =>
      inTurn(async () => {
        const { terms, testsUrl } = exercise;
        const job: DrawJob = { kind: "draw", id: ++lastId, tests: testsUrl, terms, program };
        const answer = await ask(exercise, job, () => {});
        return answer.kind === "drawn" ? answer.drawing : undefined;
      }),

    stop: () => pending?.stopped(),
  };
}
