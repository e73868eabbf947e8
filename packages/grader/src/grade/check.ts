import { StudentError } from "../errors.ts";
import type { Failure } from "../report/failure.ts";
import { described, EXACT, firstDifference, type Tolerance } from "./compare.ts";

/** What tests assert with. A check that fails ends its test case; the hint is a question that helps. */
export interface Check {
  that(condition: boolean, message: string, hint?: string): void;
  /** Deep and exact; NaN equals NaN, −0 equals 0. */
  equal(actual: unknown, expected: unknown, hint?: string): void;
  /** Deep, numbers within 1e-9 relative or 1e-12 absolute; any list or typed array matches a list of numbers. */
  close(actual: unknown, expected: unknown, options?: string | CloseOptions): void;
  /** The call throws, and what it throws is called `name`, or is of a class that extends the one called so. */
  throws(call: () => unknown, expected?: { name?: string }, hint?: string): void;
  /** The calls inside leave their arguments as they were, and answer the same when repeated. Returns the answer. */
  pure<T>(calls: () => T, hint?: string): T;
}

export interface CloseOptions {
  relative?: number;
  absolute?: number;
  hint?: string;
}

/** What checks need of the test case they run in. */
export interface Watcher {
  /** Runs calls from the same randomness each time, and names the first argument that one of them changed. */
  watch<T>(calls: () => T): { value: T; changed?: { name: string; before: unknown; after: unknown } };
  /** Told of two values that should have been equal. */
  differed?(actual: unknown, expected: unknown): void;
}

const fail = (found: string | Omit<Failure, "kind">, hint?: string): never => {
  throw new StudentError("wrong-answer", found, { hint });
};

/** The checks of one test case. */
export function createCheck({ watch, differed }: Watcher): Check {
  function expectSame(actual: unknown, expected: unknown, tolerance: Tolerance, hint?: string) {
    const difference = firstDifference(actual, expected, tolerance);
    if (!difference) return;
    differed?.(actual, expected);
    fail(described(difference), hint);
  }

  return {
    that(condition, message, hint) {
      if (!condition) fail(message, hint);
    },

    equal(actual, expected, hint) {
      expectSame(actual, expected, EXACT, hint);
    },

    close(actual, expected, options = {}) {
      const {
        relative = 1e-9,
        absolute = 1e-12,
        hint,
      } = typeof options === "string" ? { hint: options } : options;
      expectSame(actual, expected, { relative, absolute }, hint);
    },

    throws(call, { name } = {}, hint) {
      const expectedError = name || null;
      try {
        call();
      } catch (error) {
        if (!(error instanceof StudentError) || error.verdict !== "runtime-error" || !error.failure.error)
          throw error;
        const { error: thrown, reason } = error.failure;
        if (name && thrown.name !== name && thrown.base !== name)
          fail({ expectedError, error: thrown, ...(reason !== undefined && { reason }) }, hint);
        return;
      }
      fail({ expectedError }, hint);
    },

    pure(calls, hint) {
      const first = watch(calls);
      if (first.changed) {
        const { name, before, after } = first.changed;
        const difference = firstDifference(after, before)!;
        fail({ changedBy: name, ...described(difference) }, hint ?? "Could you work on a copy?");
      }
      const second = watch(calls);
      const difference = firstDifference(second.value, first.value);
      if (difference)
        fail({ repeated: true, ...described(difference) }, hint ?? "What is kept between calls?");
      return first.value;
    },
  };
}
