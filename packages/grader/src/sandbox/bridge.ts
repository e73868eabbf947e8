import type { Pointer } from "../engine/engine.ts";

/** The result of running something in the engine: a value, or what it threw. */
export type EngineResult = { value: Pointer } | { thrown: Pointer };

/** Copies values across the boundary. */
export interface Bridge {
  /** Handles made inside are freed when it ends, and functions sent in are revoked. */
  scope<T>(body: (keep: (handle: Pointer) => Pointer) => T): T;
  /** A value as the engine's own; `keep` it. */
  send(value: unknown): Pointer;
  /** A value of the engine's as the host's. Throws BadValueError for what is not plain data. */
  receive(handle: Pointer): unknown;
  evaluate(source: string, file: string, asModule: boolean): EngineResult;
  /** Calls a function with at most three arguments. */
  call(fn: Pointer, ...args: Pointer[]): EngineResult;
  readonly undefined: Pointer;
  property(of: Pointer, key: string | number): Pointer;
  text(value: string): Pointer;
  free(handle: Pointer): void;
  typeOf(handle: Pointer): string;
  /** The function that prints, for the prelude. */
  printer(): Pointer;
  /** Forgets what belongs to the memory of before. */
  restart(): void;
  /** How many values were copied out since this was last asked. */
  takeCopied(): number;
}
