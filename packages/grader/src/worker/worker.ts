import { keyOf, packAnswers, type Recording, recordHashes, recordTest } from "../diagnose/recording.ts";
import { messageOf } from "../errors.ts";
import { draw } from "../grade/draw.ts";
import { grade } from "../grade/grade.ts";
import { type PlacedTest, placedTests } from "../grade/run-test-case.ts";
import { show } from "../report/show.ts";
import { isFailedByAnswers } from "../report/verdict.ts";
import { openQuickJS } from "../sandbox/quickjs.ts";
import { JudgeError, type Sandbox } from "../sandbox/sandbox.ts";
import type { TestFile, Trace } from "../test-case.ts";
import type { FixedSurroundings, Use } from "./fixed-surroundings.ts";
import { framesOf, positionsIn } from "./frames.ts";
import type { DrawJob, FromWorker, GradeJob, RecordJob, TestModules, Thrown, ToWorker } from "./protocol.ts";

/** What differs between a browser's worker and a thread of ours. */
export interface WorkerHost {
  /** The engine's metered file, compiled. */
  wasm: WebAssembly.Module;
  importTests(address: string): Promise<TestFile>;
  post(message: FromWorker): void;
  /** Called when an engine was replaced: its memory is large, and would be kept for long. */
  onReplace?: () => void;
  /** The thread's clock and random numbers, which are the same in every run. */
  surroundings: FixedSurroundings;
  /** Called whenever the tests ask the submission, and when it has answered. */
  onCrossing?: () => void;
}

interface Tests {
  modules: TestModules;
  questions: PlacedTest[];
  trace: Trace | undefined;
  /** What was used while they were loaded. */
  uses: Use[];
}

/** One job in, one answer out, in the order they come. Returns what to hand each message to; it never rejects. */
export function createWorker({
  wasm,
  importTests,
  post,
  onReplace,
  surroundings,
  onCrossing,
}: WorkerHost): (message: ToWorker) => Promise<void> {
  const own = openQuickJS(wasm, onReplace);
  const sandbox = onCrossing ? counted(own, onCrossing) : own;
  const announced = new Map<string, TestModules>();
  const imported = new Map<string, Promise<Tests>>();
  const recordings = new Map<string, Recording[]>();

  async function importAll(modules: TestModules): Promise<Tests> {
    const { visible, hidden } = modules;
    surroundings.restart();
    const [shown, secret] = await Promise.all([
      importTests(visible),
      hidden ? importTests(hidden) : undefined,
    ]);
    const questions = placedTests(shown.default, secret?.default);
    return { modules, questions, trace: shown.trace, uses: surroundings.uses() };
  }

  async function gradeJob(job: GradeJob) {
    const { id, tests, terms, program, visibleOnly, stream, faults } = job;
    const { modules, questions: all, uses } = await testsOf(tests);
    surroundings.restart();
    const thrown: Thrown[] = [];
    const questions = visibleOnly ? all.filter(({ visibility }) => visibility === "visible") : all;
    const graded = grade(sandbox, {
      program,
      questions,
      terms,
      recordings: recordings.get(tests) ?? [],
      onResult: stream ? (result) => post({ kind: "result", id, result }) : undefined,
      onThrown(test, error) {
        if (!faults) return;
        const isError = error instanceof Error;
        const message = error instanceof JudgeError ? error.message : isError ? String(error) : show(error);
        thrown.push({ test, message, at: positionsIn(modules, framesOf(error)) });
      },
    });
    if (faults) thrown.push(...[...uses, ...surroundings.uses()].map((use) => thrownBy(use, modules)));
    post({ kind: "graded", id, graded, thrown });
  }

  async function recordJob({ id, tests, terms, program, mistakes, hint, hashesOnly }: RecordJob) {
    const { questions } = await testsOf(tests);
    surroundings.restart();
    const recording: Recording = {
      ...(mistakes.length > 0 && { mistake: mistakes[0] }),
      ...(mistakes.length > 1 && { mistakes }),
      hint,
      answers: {},
    };
    if (hashesOnly) recording.hashes = recordHashes(sandbox, program, questions, terms);
    else if ("js" in program) {
      sandbox.load(program.js, terms.limits);
      for (const question of questions) {
        const { result, answers } = recordTest(sandbox, terms.exercise, question);
        if (isFailedByAnswers(result.verdict)) recording.answers[keyOf(question)] = packAnswers(answers);
      }
    }
    post({ kind: "recorded", id, recording });
  }

  async function drawJob({ id, tests, terms, program }: DrawJob) {
    const { trace } = await testsOf(tests);
    surroundings.restart();
    const drawing = trace && draw(sandbox, program, trace, terms);
    post({ kind: "drawn", id, drawing });
  }

  function testsOf(name: string): Promise<Tests> {
    const modules = announced.get(name);
    if (!modules) throw new Error(`no tests called ${name} were announced`);
    const tests = imported.get(name) ?? importAll(modules); // not before: what goes wrong belongs to this job
    imported.set(name, tests);
    return tests;
  }

  async function handle(message: ToWorker) {
    if (message.kind === "tests") {
      announced.set(message.name, message.modules);
      imported.delete(message.name);
    } else if (message.kind === "recordings") recordings.set(message.name, message.recordings);
    else {
      try {
        if (message.kind === "grade") await gradeJob(message);
        else if (message.kind === "record") await recordJob(message);
        else await drawJob(message);
      } catch (error) {
        post({
          kind: "failed",
          id: message.id,
          message: messageOf(error),
          frames: framesOf(error),
        });
      }
    }
  }

  let queue = Promise.resolve();
  return (message) => {
    queue = queue.then(() => handle(message));
    return queue;
  };
}

function thrownBy({ what, error }: Use, modules: TestModules): Thrown {
  const message = `uses ${what}, which differs from run to run`;
  return { message, at: positionsIn(modules, framesOf(error)) };
}

/** A sandbox that tells each time that it is entered or left. */
function counted(sandbox: Sandbox, onCrossing: () => void): Sandbox {
  const within =
    <Args extends unknown[], Result>(method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      onCrossing();
      try {
        return method(...args);
      } finally {
        onCrossing();
      }
    };
  return {
    ...sandbox,
    load: within(sandbox.load),
    reset: within(sandbox.reset),
    seed: within(sandbox.seed),
    call: within(sandbox.call),
    callInspectingArguments: within(sandbox.callInspectingArguments),
  };
}
