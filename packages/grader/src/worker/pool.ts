import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import type { Picture } from "../draw.ts";
import type { Exercise } from "../exercise/load.ts";
import type { Graded } from "../grade.ts";
import type { Recording } from "../recording.ts";
import type { Report } from "../report.ts";
import { held } from "./held.ts";
import type { ToWorker } from "./protocol.ts";
import { type Job, type Lost, openThread, type Thread } from "./thread.ts";

/** Threads that grade, each watched from outside: one that hangs or dies costs one submission, never the run. */
export interface Pool {
  /** Never rejects for what a student did. */
  grade(exercise: Exercise, source: string, options?: { visibleOnly?: boolean }): Promise<Report>;
  /** As `grade`, with the fuel that each test case used. */
  measure(exercise: Exercise, source: string, options?: { visibleOnly?: boolean }): Promise<Graded>;
  /** What the exercise's mistakes answer in the test cases they fail, for diagnosis. */
  recordings(exercise: Exercise): Promise<Recording[]>;
  /** The exercise's trace as its solution draws it; nothing where it has none. Rejects where it cannot. */
  reference(exercise: Exercise): Promise<Picture | undefined>;
  close(): Promise<void>;
}

/** What a thread must have been told before a job. */
type Needs = (Extract<ToWorker, { kind: "tests" }> | Extract<ToWorker, { kind: "recordings" }>)[];

type JobBody = Job extends infer J ? (J extends Job ? Omit<J, "id"> : never) : never;
type Answer = Awaited<ReturnType<Thread["ask"]>>;

interface Task {
  job: JobBody;
  needs: Needs;
  resolve(answer: Answer): void;
}

interface Seat {
  thread: Thread;
  /** By kind and name, what it was told last. */
  told: Map<string, ToWorker>;
}

/** Compiled once for all threads. */
let wasm: WebAssembly.Module | undefined;
function compiledEngine(): WebAssembly.Module {
  const file = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  wasm ??= new WebAssembly.Module(readFileSync(file));
  return wasm;
}

/** Opens a pool; threads start when there is work for them. */
export function openPool({ threads = availableParallelism() }: { threads?: number } = {}): Pool {
  const waiting: Task[] = [];
  const idle: Seat[] = [];
  const seats = new Set<Seat>();
  let closed = false;
  let lastId = 0;

  function seat(): Seat | undefined {
    const free = idle.pop();
    if (free || seats.size >= threads) return free;
    const opened: Seat = { thread: openThread(compiledEngine()), told: new Map() };
    seats.add(opened);
    return opened;
  }

  function work() {
    while (waiting.length > 0) {
      const free = seat();
      if (!free) return;
      carryOut(free, waiting.shift()!);
    }
  }

  async function carryOut(at: Seat, { job, needs, resolve }: Task) {
    for (const message of needs) {
      if (at.told.get(`${message.kind} ${message.name}`) === message) continue;
      at.told.set(`${message.kind} ${message.name}`, message);
      at.thread.tell(message);
    }
    const answer = await at.thread.ask({ ...job, id: ++lastId });
    if (answer.kind === "lost") seats.delete(at);
    else idle.push(at);
    resolve(answer);
    if (!closed) work();
  }

  function ask(job: JobBody, needs: Needs): Promise<Answer> {
    if (closed) throw new Error("the pool is closed");
    return new Promise((resolve) => {
      waiting.push({ job, needs, resolve });
      work();
    });
  }

  /** The tests and the recordings of an exercise, put together once. */
  const preparations = new WeakMap<Exercise, ReturnType<typeof prepare>>();
  function prepare(exercise: Exercise) {
    const tests = announce(exercise);
    const recordings = record(exercise, [tests]);
    const toGrade = recordings.then(
      (list): Needs => [tests, { kind: "recordings", name: tests.name, recordings: list }],
    );
    return { tests, recordings, toGrade };
  }
  function preparationOf(exercise: Exercise) {
    if (!preparations.has(exercise)) preparations.set(exercise, prepare(exercise));
    return preparations.get(exercise)!;
  }

  async function record({ mistakes, terms }: Exercise, needs: Needs): Promise<Recording[]> {
    const wrong = mistakes.filter(({ verdict }) => verdict === "wrong-answer");
    const answers = wrong.map(({ name, hint, source }) => {
      const job = { kind: "record", tests: needs[0].name, terms: terms.full } as const;
      return ask({ ...job, submitted: { source }, mistake: name, hint }, needs);
    });
    return (await Promise.all(answers)).flatMap((answer) =>
      answer.kind === "recorded" ? [answer.recording] : [],
    );
  }

  async function measure(exercise: Exercise, source: string, { visibleOnly = false } = {}): Promise<Graded> {
    const { tests, toGrade } = preparationOf(exercise);
    const needs = await toGrade;
    const terms = visibleOnly ? exercise.terms.visible : exercise.terms.full;
    const submitted = { source };
    const job = { kind: "grade", tests: tests.name, terms, submitted, visibleOnly, stream: false } as const;

    let answer = await ask(job, needs);
    if (answer.kind === "lost" && answer.why === "processor") {
      // The same again, but for the test case that hung.
      answer = await ask({ ...job, hangsAt: answer.at }, needs);
    } else if (answer.kind === "lost" && answer.why === "died") answer = await ask(job, needs);
    if (answer.kind === "graded") return answer.graded;
    return { report: held(exercise, visibleOnly, reasonOf(answer)), fuel: [] };
  }

  return {
    grade: async (exercise, source, options) => (await measure(exercise, source, options)).report,
    measure,
    recordings: (exercise) => preparationOf(exercise).recordings,
    async reference(exercise) {
      if (!exercise.visible.hasTrace) return undefined;
      const { tests } = preparationOf(exercise);
      const submitted = { source: exercise.solution };
      const job = { kind: "draw", tests: tests.name, terms: exercise.terms.visible, submitted } as const;
      const answer = await ask(job, [tests]);
      if (answer.kind !== "drawn") throw new Error(reasonOf(answer));
      if (answer.drawing && "error" in answer.drawing) throw new Error(answer.drawing.error);
      return answer.drawing;
    },
    async close() {
      closed = true;
      await Promise.all([...seats].map(({ thread }) => thread.close()));
    },
  };
}

/** The tests under the name of what they are: a changed file is another name. */
function announce({ slug, terms, visible, hidden }: Exercise): Extract<ToWorker, { kind: "tests" }> {
  const address = (script: string) => `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  const modules = { visible: address(visible.script), hidden: address(hidden.script) };
  return { kind: "tests", name: `${slug} ${terms.full.testsHash}`, modules };
}

function reasonOf(answer: Answer): string {
  if (answer.kind === "failed") return answer.message;
  const why: Partial<Record<Lost["why"], string>> = {
    clock: "took longer than a minute",
    died: "ended unexpectedly",
  };
  return `the grading thread ${(answer.kind === "lost" && why[answer.why]) || "gave no answer"}`;
}
