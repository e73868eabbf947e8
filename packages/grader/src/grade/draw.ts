import type { Program } from "../compile/compile.ts";
import { messageOf, StudentError } from "../errors.ts";
import type { GradingSpec } from "../grading-spec.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Axis, Lines, Paths, Trace } from "../test-case.ts";
import { seedFrom } from "./random.ts";
import { openSession } from "./session.ts";

/** What a trace comes to: numbers to be drawn. */
export type Picture =
  | {
      kind: "contour";
      x: Axis;
      y: Axis;
      /** Points along each side of the grid. */
      side: number;
      /** The loss, row by row, y from its start upwards. */
      grid: number[];
      paths: Paths;
      /** The loss at each point of each path. */
      losses: Lines;
    }
  | { kind: "curves"; x: string; y: string; lines: Lines };

/** A picture, why the submission drew none, or both: what it drew until it failed, and why it did. */
export type Drawing = Picture | (Picture & { error: string }) | { error: string };

type AnyFunction = (...args: unknown[]) => unknown;

const SIDE = 64;

/**
 * Has a submission draw an exercise's trace. The sandbox must be as good as new.
 *
 * A function that fails answers without numbers from then on: a path ends where the code did, and the
 * other functions draw theirs.
 */
export function draw(sandbox: Sandbox, program: Program, trace: Trace, terms: GradingSpec): Drawing {
  if ("error" in program) return { error: program.error };
  const seed = seedFrom(`${terms.exercise}/trace`);
  const attempt = (end?: Call) => {
    sandbox.reset(seed, "visible");
    return drawUntil(openSession(sandbox, seed).tools.student, trace, end);
  };
  try {
    sandbox.load(program.js, terms.limits, program.declared);
    const { picture, reason, last, error } = attempt();
    if (picture) return reason === undefined ? picture : { ...picture, error: reason };
    if (reason !== undefined) return { error: reason };
    if (!last) return { error: `the trace itself failed: ${messageOf(error)}` };
    return { ...attempt(last).picture, error: "what your function returned could not be drawn" };
  } catch (error) {
    if (error instanceof StudentError) return { error: error.message };
    throw error;
  }
}

/** One call of a function, counted from 0. */
interface Call {
  name: string;
  number: number;
}

interface Attempt {
  picture?: Picture;
  /** Why a function failed. */
  reason?: string;
  last?: Call;
  /** What the trace itself threw. */
  error?: unknown;
}

/** Draws with a student whose functions have no numbers to answer with once they failed, or from the call `end` on. */
function drawUntil(student: Record<string, AnyFunction>, trace: Trace, end?: Call): Attempt {
  const attempt: Attempt = {};
  const calls = new Map<string, number>();
  const answers = new Map<string, unknown>();
  const failed = new Set<string>();

  function ask(name: string, args: unknown[]): unknown {
    const number = calls.get(name) ?? 0;
    calls.set(name, number + 1);
    attempt.last = { name, number };
    if (end?.name === name && number === end.number) failed.add(name);
    try {
      if (!failed.has(name)) answers.set(name, student[name](...args));
    } catch (error) {
      if (!(error instanceof StudentError)) throw error;
      attempt.reason ??= error.message;
      failed.add(name);
    }
    return failed.has(name) ? withoutNumbers(answers.get(name), trace) : answers.get(name);
  }

  const asked =
    (name: string) =>
    (...args: unknown[]) =>
      ask(name, args);
  try {
    attempt.picture = pictureOf(trace, new Proxy({}, { get: (_, name) => asked(String(name)) }));
  } catch (error) {
    attempt.error = error;
  }
  return attempt;
}

function pictureOf(trace: Trace, student: unknown): Picture {
  if (trace.kind === "curves")
    return { kind: "curves", x: trace.x, y: trace.y, lines: trace.lines({ student }) };
  const { x, y } = trace;
  const grid: number[] = [];
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) grid.push(trace.loss(along(x, column), along(y, row)));
  const paths = trace.paths({ student });
  const losses = Object.entries(paths).map(([name, points]) => [
    name,
    points.map(([x, y]) => trace.loss(x, y)),
  ]);
  return { kind: "contour", x, y, side: SIDE, grid, paths, losses: Object.fromEntries(losses) };
}

const along = ({ from, to }: Axis, i: number) => from + ((to - from) * i) / (SIDE - 1);

/** An answer of the same shape that draws nothing. From more than a number, a curve may compute what would be drawn. */
function withoutNumbers(answer: unknown, { kind }: Trace): unknown {
  if (kind === "curves" && typeof answer === "object") throw new TypeError("there is no such answer");
  return emptied(answer);
}

function emptied(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return Number.NaN;
  if (Array.isArray(answer)) return answer.map(emptied);
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, emptied(value)]));
}
