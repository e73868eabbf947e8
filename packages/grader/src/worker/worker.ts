import type { Program } from "../compile.ts";
import { draw } from "../draw.ts";
import { type Graded, grade } from "../grade.ts";
import { keyOf, packAnswers, type Recording, recordTest } from "../recording.ts";
import { type Question, questionsOf } from "../run-test.ts";
import { openQuickJS } from "../sandbox/quickjs.ts";
import type { TestFile, Trace } from "../test-case.ts";
import type {
  DrawJob,
  FromWorker,
  GradeJob,
  RecordJob,
  Submitted,
  TestModules,
  ToWorker,
} from "./protocol.ts";

/** What differs between a browser's worker and a thread of ours. */
export interface Surroundings {
  /** The engine's compiled wasm file. */
  wasm: WebAssembly.Module;
  compile?: (source: string) => Program;
  importTests(address: string): Promise<TestFile>;
  post(message: FromWorker): void;
  /** Told which test case is about to run. */
  onStart?: (index: number) => void;
}

interface Tests {
  questions: Question[];
  trace: Trace | undefined;
}

/** One job in, one answer out, in the order they come. Returns what to hand each message to. */
export function createWorker({
  wasm,
  compile,
  importTests,
  post,
  onStart,
}: Surroundings): (message: ToWorker) => void {
  const sandbox = openQuickJS(wasm);
  const announced = new Map<string, Promise<Tests>>();
  const recordings = new Map<string, Recording[]>();

  async function importAll({ visible, hidden }: TestModules): Promise<Tests> {
    const [shown, secret] = await Promise.all([
      importTests(visible),
      hidden ? importTests(hidden) : undefined,
    ]);
    return { questions: questionsOf(shown.default, secret?.default), trace: shown.trace };
  }

  function programOf(submitted: Submitted): Program {
    if ("program" in submitted) return submitted.program;
    if (!compile) throw new Error("this worker takes compiled submissions only");
    return compile(submitted.source);
  }

  async function gradeJob({ id, tests, terms, submitted, visibleOnly, hangsAt, stream }: GradeJob) {
    const all = (await testsOf(tests)).questions;
    const questions = visibleOnly ? all.filter(({ visibility }) => visibility === "visible") : all;
    const program = programOf(submitted);
    const once = async (): Promise<Graded> => {
      await sandbox.prepare(terms.limits.memoryMb);
      return grade(sandbox, {
        program,
        questions,
        terms,
        recordings: recordings.get(tests) ?? [],
        hangsAt,
        onStart(index) {
          onStart?.(index);
          if (stream) post({ kind: "started", id, index });
        },
        onResult: stream ? (result) => post({ kind: "result", id, result }) : undefined,
      });
    };
    let graded = await once();
    // The engine may have failed, and a new one not: worth one more try.
    if (graded.report.verdict === "judge-error") graded = await once();
    post({ kind: "graded", id, graded });
  }

  async function recordJob({ id, tests, terms, submitted, mistake, hint }: RecordJob) {
    const { questions } = await testsOf(tests);
    const program = programOf(submitted);
    const recording: Recording = { mistake, hint, answers: {} };
    if ("js" in program) {
      await sandbox.prepare(terms.limits.memoryMb);
      sandbox.load(program.js, terms.limits);
      for (const question of questions) {
        const { result, answers } = recordTest(sandbox, terms.exercise, question);
        if (result.verdict === "wrong-answer" || result.verdict === "runtime-error")
          recording.answers[keyOf(question)] = packAnswers(answers);
      }
    }
    post({ kind: "recorded", id, recording });
  }

  async function drawJob({ id, tests, terms, submitted }: DrawJob) {
    const { trace } = await testsOf(tests);
    await sandbox.prepare(terms.limits.memoryMb);
    const drawing = trace && draw(sandbox, programOf(submitted), trace, terms);
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
  };
}
