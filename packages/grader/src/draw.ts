import type { Program } from "./compile.ts";
import { StudentError } from "./errors.ts";
import { seedFrom } from "./random.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import { openSession, type Session } from "./session.ts";
import { show } from "./show.ts";
import type { Terms } from "./terms.ts";
import type { Axis, Lines, Paths, Trace } from "./test-case.ts";

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
    }
  | { kind: "curves"; x: string; y: string; lines: Lines };

/** A picture, or why the submission could not draw it. */
export type Drawing = Picture | { error: string };

const SIDE = 64;

/** Has a submission draw an exercise's trace. The sandbox must be as good as new. */
export function draw(sandbox: Sandbox, program: Program, trace: Trace, terms: Terms): Drawing {
  if ("error" in program) return { error: program.error };
  const seed = seedFrom(`${terms.exercise}/trace`);
  let session: Session | undefined;
  try {
    sandbox.load(program.js, terms.limits);
    sandbox.begin(seed);
    session = openSession(sandbox, seed);
    const { student } = session.tools;
    if (trace.kind === "curves")
      return { kind: "curves", x: trace.x, y: trace.y, lines: trace.lines({ student }) };
    const { x, y } = trace;
    const grid: number[] = [];
    for (let row = 0; row < SIDE; row++)
      for (let column = 0; column < SIDE; column++) grid.push(trace.loss(along(x, column), along(y, row)));
    return { kind: "contour", x, y, side: SIDE, grid, paths: trace.paths({ student }) };
  } catch (error) {
    if (error instanceof StudentError) return { error: error.message };
    if (session?.lastCall()) return { error: "what your function returned could not be drawn" };
    return { error: `the trace itself failed: ${error instanceof Error ? error.message : show(error)}` };
  }
}

const along = ({ from, to }: Axis, i: number) => from + ((to - from) * i) / (SIDE - 1);
