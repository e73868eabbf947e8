import type { Gradable } from "../gradable.ts";
import { firstLine } from "../report/show.ts";
import { type Position, positionsIn } from "./frames.ts";
import { FAULTS, originOf } from "./origin.ts";
import type { TestModules, Thrown } from "./protocol.ts";
import type { ThreadAnswer, ThreadFailure } from "./thread.ts";

/** What an exercise's tests did wrong, whatever the submission did: at its line, where that is known. */
export interface TestsFault {
  /** A path in the course, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line?: number;
  /** Completes a sentence that begins with the file. */
  message: string;
  /** The name of the test case that threw. */
  test?: string;
}

/** Thrown where the tests cannot be run. */
export class TestsError extends Error {
  override name = "TestsError";
  readonly fault: TestsFault;

  constructor(fault: TestsFault) {
    const { file, line, message } = fault;
    super(`the tests of this exercise cannot be run: ${line ? `${file}:${line}` : file} ${message}`);
    this.fault = fault;
  }
}

/** What kept the tests from answering. */
export function faultOf(
  exercise: Gradable,
  modules: TestModules,
  answer: ThreadAnswer | ThreadFailure,
): TestsFault {
  const positions = "frames" in answer ? positionsIn(modules, answer.frames) : [];
  const said = answer.kind === "failed" ? `threw while loading: ${answer.message}` : FAULTS.died;
  const message = answer.kind === "lost" ? FAULTS[answer.why] : said;
  return { file: `${exercise.slug}/tests`, message, ...placeOf(exercise, positions) };
}

/** What test cases threw of their own accord, and what they use that differs from run to run. */
export const faultsOf = (exercise: Gradable, thrown: Thrown[]): TestsFault[] =>
  thrown.map(({ test, message, at }) => ({
    ...(test !== undefined && { test }),
    file: `${exercise.slug}/tests`,
    message: test === undefined ? message : `"${test}" itself failed: ${firstLine(message)}`,
    ...placeOf(exercise, at),
  }));

function placeOf({ slug, visible, hidden }: Gradable, positions: Position[]) {
  const [first] = positions;
  if (!first) return undefined;
  const own = positions.filter((position) => position.of === first.of);
  const files = [`${slug}/tests/visible.ts`, ...hidden.files.map(({ file }) => file)];
  return originOf({ visible, hidden }[first.of].map, own, files) ?? { file: `${slug}/tests/${first.of}.ts` };
}
