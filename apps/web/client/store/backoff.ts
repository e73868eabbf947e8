const FIRST = 1000;
const SLOWEST = 30_000;

/** Milliseconds to wait before each further attempt at what failed: twice as long as before, up to half a minute. */
export interface Backoff {
  next(): number;
  /** After a success: the next wait is the first again. */
  reset(): void;
}

export function backoff(): Backoff {
  let wait = FIRST;
  return {
    next() {
      const now = wait;
      wait = Math.min(2 * wait, SLOWEST);
      return now;
    },
    reset() {
      wait = FIRST;
    },
  };
}
