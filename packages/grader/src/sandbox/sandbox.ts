import type { DeclaredName } from "../compile/declared.ts";
import type { Limits } from "../grading-spec.ts";

/** What a call was answered with, and its arguments as they stood afterwards. */
export interface CallResult {
  value: unknown;
  args: unknown[];
}

/** Which test cases share a memory, one after the other: visible ones never have that of hidden ones. */
export type Memory = "visible" | "hidden";

/**
 * Where a submission runs. Of the language it is written in this says nothing.
 *
 * Values are copied both ways: numbers, strings, booleans, null, undefined, lists, records
 * and typed arrays; a function sent in can be called from inside until the call ends.
 * Whatever the submission does wrong is thrown as a StudentError; a JudgeError is ours.
 */
export interface Sandbox {
  /**
   * Loads a program. What it does while loading is charged to every test case. By what its source declares, it is said why
   * a function is not exported.
   */
  load(program: string, limits: Limits, declared?: { names: DeclaredName[]; isEmpty: boolean }): void;
  /** Back to the moment after loading: nothing kept, fuel unspent, randomness seeded anew. */
  reset(seed: number, memory: Memory): void;
  /** Seeds the submission's randomness again, in the middle of a test case. */
  seed(seed: number): void;
  call(name: string, args: unknown[]): unknown;
  /** As `call`, and copies the arguments back as well. */
  callInspectingArguments(name: string, args: unknown[]): CallResult;
  /** Used since `begin`, loading included. */
  fuel(): number;
  /** Printed since `load` or `begin`, whichever came last. */
  printed(): string;
}

/** The sandbox itself failed. The fault is ours, whatever the submission did. */
export class JudgeError extends Error {
  override name = "JudgeError";
}
