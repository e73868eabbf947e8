import { type Body, Cursor, OP } from "./wasm-file.ts";

/** What one function of a WebAssembly file calls. */
export interface Calls {
  /** The file's own functions that it may call. */
  callees: Set<number>;
  hasFrame: boolean;
  /** How long its code is. */
  bytes: number;
}

export function readCalls(
  file: Uint8Array,
  body: Body,
  imported: number,
  table: Map<number, number[]>,
): Calls {
  const callees = new Set<number>();
  let hasFrame = false;
  const cursor = new Cursor(file, body.start);
  while (cursor.at < body.end) {
    const operand = new Cursor(file, cursor.at + 1);
    const op = cursor.instruction();
    if (op === OP.call) callees.add(operand.count() - imported);
    else if (op === OP.callIndirect)
      for (const fn of table.get(operand.count()) ?? []) callees.add(fn - imported);
    else if (op === OP.globalSet) hasFrame = true;
  }
  for (const fn of callees) if (fn < 0) callees.delete(fn);
  return { callees, hasFrame, bytes: body.end - body.start };
}

/** The functions that every cycle of calls leads through. */
export function findRecursive(functions: Calls[]): Set<number> {
  const recursive = new Set<number>();
  for (const [i, { hasFrame, callees }] of functions.entries())
    if (hasFrame && callees.size > 0) recursive.add(i);
  const others = new Map<number, number[]>();
  for (const [i, { callees }] of functions.entries()) if (!recursive.has(i)) others.set(i, [...callees]);
  for (;;) {
    dropAcyclic(others);
    if (others.size === 0) return recursive;
    // Of those that are in a cycle still, or between two, the longest: it is not the one that is called all the time.
    const [longest] = [...others.keys()].sort((a, b) => functions[b].bytes - functions[a].bytes || a - b);
    recursive.add(longest);
    others.delete(longest);
  }
}

/** Drops functions that call none of the others, or are called by none of them, one after the other. */
function dropAcyclic(calls: Map<number, number[]>) {
  for (let before = -1; before !== calls.size; ) {
    before = calls.size;
    const called = new Set([...calls.values()].flat());
    for (const [i, callees] of calls)
      if (!called.has(i) || !callees.some((fn) => calls.has(fn))) calls.delete(i);
  }
}
