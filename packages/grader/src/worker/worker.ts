import { draw } from "../draw.ts";
import { grade } from "../grade.ts";
import { keyOf, packAnswers, type Recording, recordTest } from "../recording.ts";
import { type Question, questionsOf } from "../run-test.ts";
import { openQuickJS } from "../sandbox/quickjs.ts";
import type { TestFile, Trace } from "../test-case.ts";
import { isFailedByAnswers } from "../verdict.ts";
import type { DrawJob, FromWorker, GradeJob, RecordJob, TestModules, ToWorker } from "./protocol.ts";

/** What differs between a browser's worker and a thread of ours. */
export interface Surroundings {
  /** The engine's metered file, compiled. */
  wasm: WebAssembly.Module;
  importTests(address: string): Promise<TestFile>;
  post(message: FromWorker): void;
  /** Called when an engine was replaced: its memory is large, and would be kept for long. */
  collectGarbage?: () => void;
}

interface Tests {
  questions: Question[];
  trace: Trace | undefined;
}

/** One job in, one answer out, in the order they come. Returns what to hand each message to; it never rejects. */
export function createWorker({
  wasm,
  importTests,
  post,
  collectGarbage,
}: Surroundings): (message: ToWorker) => Promise<void> {
  const sandbox = openQuickJS(wasm, collectGarbage);
  const announced = new Map<string, Promise<Tests>>();
  const recordings = new Map<string, Recording[]>();

  async function importAll({ visible, hidden }: TestModules): Promise<Tests> {
    const [shown, secret] = await Promise.all([
      importTests(visible),
      hidden ? importTests(hidden) : undefined,
    ]);
    return { questions: questionsOf(shown.default, secret?.default), trace: shown.trace };
  }

  async function gradeJob(job: GradeJob) {
    const { id, tests, terms, program, visibleOnly, stream } = job;
    const all = (await testsOf(tests)).questions;
    const questions = visibleOnly ? all.filter(({ visibility }) => visibility === "visible") : all;
    const graded = grade(sandbox, {
      program,
      questions,
      terms,
      recordings: recordings.get(tests) ?? [],
      onResult: stream ? (result) => post({ kind: "result", id, result }) : undefined,
    });
    post({ kind: "graded", id, graded });
  }

  async function recordJob({ id, tests, terms, program, mistake, hint }: RecordJob) {
    const { questions } = await testsOf(tests);
    const recording: Recording = { mistake, hint, answers: {} };
    if ("js" in program) {
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
    const drawing = trace && draw(sandbox, program, trace, terms);
    post({ kind: "drawn", id, drawing });
  }

  function testsOf(name: string): Promise<Tests> {
    const tests = announced.get(name);
    if (!tests) throw new Error(`no tests called ${name} were announced`);
    return tests;
  }

  async function handle(message: ToWorker) {
    if (message.kind === "tests") {
      const tests = importAll(message.modules);
      tests.catch(() => {}); // said when a job asks for them
      announced.set(message.name, tests);
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
          message: error instanceof Error ? error.message : String(error),
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
