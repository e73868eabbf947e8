import { createRandom } from "../grade/random.ts";

/** Something that differs from run to run, used by a test file: what it is called, and an error made where it was used. */
export interface Use {
  what: string;
  error: Error;
}

/** The surroundings of tests, which are the same in every run. */
export interface FixedSurroundings {
  /** Begins the random numbers again, and forgets what was used. */
  restart(): void;
  /** What was used since, each only where it was used first. */
  uses(): Use[];
}

/** 2026-01-01, as in the engine. */
const NOW = 1_767_225_600_000;

/**
 * Gives this thread a clock that stands still and random numbers that begin with the same seed, so that a test which uses them does the
 * same in every run; notes their use, which is a mistake of the test's author. What tests print is dropped: it would be printed once for each submission.
 */
export function fixSurroundings(): FixedSurroundings {
  const random = createRandom(0);
  let used = new Map<string, Use>();
  const note = (what: string) => {
    if (!used.has(what)) used.set(what, { what, error: new Error(what) });
  };
  const nextRandom = () => {
    note("Math.random");
    return random.next();
  };
  const now = () => {
    note("Date");
    return NOW;
  };
  const set = (target: object, key: string, value: unknown) =>
    Object.defineProperty(target, key, { value, configurable: true, writable: true });

  set(Math, "random", nextRandom);
  const StillDate = new Proxy(Date, {
    apply: () => new Date(now()).toString(),
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
  });
  set(Date.prototype, "constructor", StillDate);
  set(globalThis, "Date", StillDate);
  set(performance, "now", () => {
    note("performance.now");
    return 0;
  });
  set(globalThis, "crypto", undefined);
  for (const [name, value] of Object.entries(console))
    if (typeof value === "function") set(console, name, () => {});

  return {
    restart() {
      random.state = 0;
      used = new Map();
    },
    uses: () => [...used.values()],
  };
}
