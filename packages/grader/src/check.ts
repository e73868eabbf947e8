/** What tests assert with. A check that fails ends its test case; the hint is a question that helps. */
export interface Check {
  that(condition: boolean, message: string, hint?: string): void;
  /** Deep and exact; NaN equals NaN, −0 equals 0. */
  equal(actual: unknown, expected: unknown, hint?: string): void;
  /** Deep, numbers within 1e-9 relative or 1e-12 absolute; any list or typed array matches a list of numbers. */
  close(actual: unknown, expected: unknown, options?: string | CloseOptions): void;
  throws(call: () => unknown, expected?: { name?: string }, hint?: string): void;
  /** The calls inside leave their arguments as they were, and answer the same when repeated. */
  pure(calls: () => unknown, hint?: string): void;
}

export interface CloseOptions {
  relative?: number;
  absolute?: number;
  hint?: string;
}
