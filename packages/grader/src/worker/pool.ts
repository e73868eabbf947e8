import { availableParallelism } from "node:os";
import type { Program } from "../compile.ts";
import type { Picture } from "../draw.ts";
import type { Exercise } from "../exercise/load.ts";
import type { Graded } from "../grade.ts";
import type { Recording } from "../recording.ts";
import type { Report } from "../report.ts";
import { JudgeError } from "../sandbox/sandbox.ts";
import { compiledEngine } from "./compiled-engine.ts";
import { type Crew, type JobBody, type Needs, openCrew } from "./crew.ts";
import { judgeErrorReport } from "./judge-error-report.ts";
import type { ToWorker } from "./protocol.ts";
import { type Answer, type Lost, openThread } from "./thread.ts";

/** Threads that grade, each watched from outside: one that hangs or dies costs one submission, never the run. */
export interface Pool {
  /** Starts the threads at once, while the caller reads what they will work on; without it they start with the first work. */
  start(): void;
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

/** Threads that blank types: TypeScript takes 70 MB of memory in each. */
const MOST_COMPILERS = 2;

/** Opens a pool; threads start when there is work for them. */
export function openPool({ threads = availableParallelism() }: { threads?: number } = {}): Pool {
  const graders = openCrew(threads, () => openThread("grade-thread.ts", { wasm: compiledEngine() }));
  const compilers = openCrew(Math.min(threads, MOST_COMPILERS), () => openThread("compile-thread.ts"));

  async function compile(source: string): Promise<Program> {
    const answer = await askTwice(compilers, { kind: "compile", source });
    if (answer.kind !== "compiled") throw new JudgeError(reasonOf(answer));
    return answer.program;
  }

  /** What threads are told of an exercise, put together once; its mistakes are run when first asked for. */
  const preparations = new WeakMap<Exercise, ReturnType<typeof prepare>>();
  function prepare(exercise: Exercise) {
    const tests = announce(exercise);
    let recordings: Promise<Recording[]> | undefined;
    const preparation = {
      tests,
      /** To grade with: the tests, and the recordings as soon as there are any. */
      needs: [tests] as Needs,
      recordings() {
        recordings ??= record(exercise, [tests]).then((list) => {
          preparation.needs = [tests, { kind: "recordings", name: tests.name, recordings: list }];
          return list;
        });
        return recordings;
      },
    };
    return preparation;
  }
  function preparationOf(exercise: Exercise) {
    if (!preparations.has(exercise)) preparations.set(exercise, prepare(exercise));
    return preparations.get(exercise)!;
  }

  async function record({ mistakes, terms }: Exercise, needs: Needs): Promise<Recording[]> {
    const wrong = mistakes.filter(({ verdict }) => verdict === "wrong-answer");
    const answers = wrong.map(async ({ name, hint, source }) => {
      const job = { kind: "record", tests: needs[0].name, terms: terms.full } as const;
      return graders.ask({ ...job, program: await compile(source), mistake: name, hint }, needs);
    });
    return (await Promise.all(answers)).flatMap((answer) =>
      answer.kind === "recorded" ? [answer.recording] : [],
    );
  }

  async function measure(exercise: Exercise, source: string, { visibleOnly = false } = {}): Promise<Graded> {
    const preparation = preparationOf(exercise);
    const terms = visibleOnly ? exercise.terms.visible : exercise.terms.full;
    const { needs, tests } = preparation;
    try {
      const program = await compile(source);
      const job = { kind: "grade", tests: tests.name, terms, program, visibleOnly, stream: false } as const;
      let answer = await askTwice(graders, job, needs);
      if (answer.kind === "graded" && answer.graded.report.verdict === "wrong-answer" && needs.length === 1) {
        // The first wrong one: only now is there anything to diagnose.
        await preparation.recordings();
        answer = await askTwice(graders, job, preparation.needs);
      }
      if (answer.kind !== "graded") throw new JudgeError(reasonOf(answer));
      return answer.graded;
    } catch (error) {
      if (!(error instanceof JudgeError)) throw error;
      return { report: judgeErrorReport(exercise, error.message, { visibleOnly }), fuel: [] };
    }
  }

  /** A thread that died may have done so of something else: worth one more try. */
  async function askTwice(crew: Crew, job: JobBody, needs?: Needs): Promise<Answer | Lost> {
    const answer = await crew.ask(job, needs);
    return answer.kind === "lost" && answer.why === "died" ? crew.ask(job, needs) : answer;
  }

  return {
    start() {
      graders.start();
      compilers.start();
    },
    grade: async (exercise, source, options) => (await measure(exercise, source, options)).report,
    measure,
    recordings: (exercise) => preparationOf(exercise).recordings(),
    async reference(exercise) {
      if (!exercise.visible.hasTrace) return undefined;
      const { tests } = preparationOf(exercise);
      const program = await compile(exercise.solution);
      const job = { kind: "draw", tests: tests.name, terms: exercise.terms.visible, program } as const;
      const answer = await graders.ask(job, [tests]);
      if (answer.kind !== "drawn") throw new Error(reasonOf(answer));
      if (answer.drawing && "error" in answer.drawing) throw new Error(answer.drawing.error);
      return answer.drawing;
    },
    async close() {
      await Promise.all([graders.close(), compilers.close()]);
    },
  };
}

/** The tests under the name of what they are: a changed file is another name. */
function announce({ slug, terms, visible, hidden }: Exercise): Extract<ToWorker, { kind: "tests" }> {
  const address = (script: string) => `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  const modules = { visible: address(visible.script), hidden: address(hidden.script) };
  return { kind: "tests", name: `${slug} ${terms.full.testsHash}`, modules };
}

function reasonOf(answer: Answer | Lost): string {
  if (answer.kind === "failed") return answer.message;
  if (answer.kind !== "lost") return "the grading thread gave no answer";
  return answer.why === "slow" ? "the grading thread took too long" : "the grading thread ended unexpectedly";
}
