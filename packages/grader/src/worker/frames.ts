/** A place in a script, which is known by its address; line and column count from 1. */
export interface StackFrame {
  address: string;
  line: number;
  column: number;
}

/** A place in one of an exercise's two test modules. */
export interface Position {
  of: "visible" | "hidden";
  line: number;
  column: number;
}

/** The places that an error's stack names, the innermost first, of scripts that are their own address. */
export function framesOf(error: unknown): StackFrame[] {
  const stack = error instanceof Error ? String(error.stack) : "";
  return [...stack.matchAll(/(data:.*):(\d+):(\d+)\)?$/gm)].map(([, address, line, column]) => ({
    address,
    line: Number(line),
    column: Number(column),
  }));
}

/** Those of the places that are in an exercise's test modules. */
export function positionsIn(
  { visible, hidden }: { visible: string; hidden?: string },
  frames: StackFrame[],
): Position[] {
  return frames.flatMap(({ address, line, column }): Position[] => {
    if (address === visible) return [{ of: "visible", line, column }];
    return address === hidden ? [{ of: "hidden", line, column }] : [];
  });
}
