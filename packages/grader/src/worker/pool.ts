import { availableParallelism } from "node:os";
import type { Program } from "../compile/compile.ts";
import type { Recording } from "../diagnose/recording.ts";
import type { Gradable } from "../gradable.ts";
import type { Picture } from "../grade/draw.ts";
import type { GradeResult } from "../grade/grade.ts";
import type { Report } from "../report/report.ts";
import { JudgeError } from "../sandbox/sandbox.ts";
import { compiledEngine } from "./compiled-engine.ts";
import { faultOf, faultsOf, TestsError, type TestsFault } from "./fault.ts";
import { type JobContext, openJobQueue } from "./job-queue.ts";
import { judgeErrorReport } from "./judge-error-report.ts";
import { keepRecordings, readRecordings } from "./kept-recordings.ts";
import type { ToWorker } from "./protocol.ts";
import { openThread, type ThreadAnswer, type ThreadFailure } from "./thread.ts";

/** A report, the fuel that each test case used, and what the tests did wrong whatever the submission did. */
export interface DetailedGradeResult extends GradeResult {
  faults: TestsFault[];
}

/** Threads that grade, each watched from outside: one that hangs or dies costs one submission, never the run. */
export interface Pool {
  /** Starts the threads at once, while the caller reads what they will work on; without it they start with the first work. */
  start(): void;
  /** Never rejects for what a student did. */
  grade(exercise: Gradable, source: string, options?: { visibleOnly?: boolean }): Promise<Report>;
  /** As `grade`, with the fuel that each test case used, and what the tests themselves did wrong. */
  measure(exercise: Gradable, source: string): Promise<DetailedGradeResult>;
  /** What the exercise's mistakes answer in the test cases they fail, for diagnosis. */
  recordings(exercise: Gradable): Promise<Recording[]>;
  /** The exercise's trace as its solution draws it; nothing where it has none. Rejects where it cannot. */
  reference(exercise: Gradable): Promise<Picture | undefined>;
  close(): Promise<void>;
}

type Tests = Extract<ToWorker, { kind: "tests" }>;

interface How {
  visibleOnly: boolean;
  faults: boolean;
  /** Whether the program has probes, which find where a failure comes from: few submissions need them. */
  probes?: boolean;
}

/** Threads that blank types: TypeScript takes 70 MB of memory in each. */
const MOST_COMPILERS = 2;

/** Opens a pool; threads start when there is work for them. */
export function openPool({ threads = availableParallelism() }: { threads?: number } = {}): Pool {
  const graders = openJobQueue(threads, () => openThread("grade-thread.ts", { wasm: compiledEngine() }));
  const compilers = openJobQueue(Math.min(threads, MOST_COMPILERS), () => openThread("compile-thread.ts"));

  async function compile(source: string, probes = false): Promise<Program> {
    const answer = await compilers.ask({ kind: "compile", source, probes });
    if (answer.kind !== "compiled") throw new JudgeError(reasonOf(answer));
    return answer.program;
  }

  /** What threads are told of an exercise, put together once; its mistakes are run when first asked for. */
  const preparations = new WeakMap<Gradable, ReturnType<typeof prepare>>();
  function prepare(exercise: Gradable) {
    const tests = announce(exercise);
    let recordings: Promise<Recording[]> | undefined;
    let reference: Promise<Picture | undefined> | undefined;
    const preparation = {
      tests,
      /** To grade with: the tests, and the recordings as soon as there are any. */
      needs: [tests] as JobContext,
      recordings() {
        recordings ??= record(exercise, tests).then((list) => {
          preparation.needs = [tests, { kind: "recordings", name: tests.name, recordings: list }];
          return list;
        });
        return recordings;
      },
      reference() {
        reference ??= drawReference(exercise, tests);
        return reference;
      },
      /** What keeps the tests from grading even the solution, and so from grading anything. */
      trials: new Map<boolean, Promise<TestsFault | undefined>>(),
    };
    return preparation;
  }
  function preparationOf(exercise: Gradable) {
    if (!preparations.has(exercise)) preparations.set(exercise, prepare(exercise));
    return preparations.get(exercise)!;
  }

  /**
   * What keeps the tests from grading even the solution, and so from grading anything. One submission that they
   * cannot grade is another matter: a test may loop over what it was answered.
   */
  function tryOut(exercise: Gradable, visibleOnly: boolean): Promise<TestsFault | undefined> {
    const { trials } = preparationOf(exercise);
    const known = trials.get(visibleOnly);
    if (known) return known;
    const trial = ask(exercise, exercise.solution, { visibleOnly, faults: false }).then(
      () => undefined,
      (error) => {
        if (error instanceof TestsError) return error.fault;
        trials.delete(visibleOnly);
        throw error;
      },
    );
    trials.set(visibleOnly, trial);
    return trial;
  }

  async function record(exercise: Gradable, tests: Tests): Promise<Recording[]> {
    if (await tryOut(exercise, false)) return [];
    const kept = await readRecordings(exercise);
    if (kept) return kept;
    const { mistakes, terms } = exercise;
    const wrong = mistakes.filter(({ verdict }) => verdict === "wrong-answer");
    const job = { kind: "record", tests: tests.name, terms: terms.full } as const;
    const answers = wrong.map(async ({ name, hint, source }) => {
      const program = await compile(source);
      return graders.ask({ ...job, program, mistakes: [name], hint, hashesOnly: false }, [tests]);
    });
    const made = await compilers.ask({ kind: "variants", solution: exercise.solution, mistakes: wrong });
    const variants = made.kind === "variants" ? made.variants : [];
    answers.push(
      ...variants.map(({ program, mistakes = [], hint }) =>
        graders.ask({ ...job, program, mistakes, hint, hashesOnly: true }, [tests]),
      ),
    );
    const recorded = (await Promise.all(answers)).flatMap((answer) =>
      answer.kind === "recorded" ? [answer.recording] : [],
    );
    const recordings = recorded.filter(({ hashes }) => !hashes || hashes.full || hashes.visible);
    // Of a thread that was lost there are none: the next run may have more luck.
    if (recorded.length === answers.length) await keepRecordings(exercise, recordings);
    return recordings;
  }

  /** Throws where the tests come to no answer. */
  async function ask(exercise: Gradable, source: string, { visibleOnly, faults, probes }: How) {
    const { needs, tests } = preparationOf(exercise);
    const terms = visibleOnly ? exercise.terms.visible : exercise.terms.full;
    const program = await compile(source, probes);
    const job = {
      kind: "grade",
      tests: tests.name,
      terms,
      program,
      visibleOnly,
      stream: false,
      faults,
    } as const;
    const answer = await graders.ask(job, needs);
    if (answer.kind !== "graded") throw new TestsError(faultOf(exercise, tests.modules, answer));
    return { ...answer, isDiagnosed: needs.length > 1 };
  }

  async function measure(exercise: Gradable, source: string, how: How): Promise<DetailedGradeResult> {
    try {
      const fault = source !== exercise.solution && (await tryOut(exercise, how.visibleOnly));
      if (fault) throw new TestsError(fault);
      let answer = await ask(exercise, source, how);
      const probes = answer.graded.hasUnknownCause;
      // The first wrong one: only now is there anything to diagnose.
      const isUndiagnosed = answer.graded.report.verdict === "wrong-answer" && !answer.isDiagnosed;
      if (isUndiagnosed) await preparationOf(exercise).recordings();
      if (isUndiagnosed || probes) answer = await ask(exercise, source, { ...how, probes });
      const { report, fuel } = answer.graded;
      return { report, fuel, faults: faultsOf(exercise, answer.thrown) };
    } catch (error) {
      if (!(error instanceof JudgeError || error instanceof TestsError)) throw error;
      const report = judgeErrorReport(exercise, error.message, how);
      return { report, fuel: [], faults: error instanceof TestsError ? [error.fault] : [] };
    }
  }

  async function drawReference(exercise: Gradable, tests: Tests): Promise<Picture | undefined> {
    const program = await compile(exercise.solution);
    const job = { kind: "draw", tests: tests.name, terms: exercise.terms.visible, program } as const;
    const answer = await graders.ask(job, [tests]);
    if (answer.kind !== "drawn") throw new TestsError(faultOf(exercise, tests.modules, answer));
    if (answer.drawing && "error" in answer.drawing) throw new Error(answer.drawing.error);
    return answer.drawing;
  }

  return {
    start() {
      graders.start();
      compilers.start();
    },
    grade: async (exercise, source, { visibleOnly = false } = {}) =>
      (await measure(exercise, source, { visibleOnly, faults: false })).report,
    measure: (exercise, source) => measure(exercise, source, { visibleOnly: false, faults: true }),
    recordings: (exercise) => preparationOf(exercise).recordings(),
    reference: async (exercise) =>
      exercise.visible.hasTrace ? preparationOf(exercise).reference() : undefined,
    async close() {
      await Promise.all([graders.close(), compilers.close()]);
    },
  };
}

/** The tests under the name of what they are: a changed file is another name. */
function announce({ slug, terms, visible, hidden }: Gradable): Tests {
  const address = (script: string) => `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  const modules = { visible: address(visible.script), hidden: address(hidden.script) };
  return { kind: "tests", name: `${slug} ${terms.full.testsHash}`, modules };
}

function reasonOf(answer: ThreadAnswer | ThreadFailure): string {
  if (answer.kind !== "lost") return "the compiling thread gave no answer";
  return answer.why === "died" ? "the compiling thread ended unexpectedly" : "compiling took too long";
}
