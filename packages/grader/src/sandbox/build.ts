/**
 * What belongs to one exact build of QuickJS: @jitl/quickjs-wasmfile-release-sync 0.32.0,
 * whose wasm file is what `package.json` and the lock file pin. The names and addresses
 * below are found in no interface; `engine.ts` tries them at start-up, and does without
 * them (a fresh runtime for each test case) where they do not hold.
 */
export const build = {
  /** Exports of the wasm file that read and set its stack pointer. */
  stackSave: "Oa",
  stackRestore: "Ma",
  /** Imports of the wasm file that tell of the machine: its environment, the time, the local time zone. */
  environment: "e",
  environmentSizes: "f",
  now: "p",
  localTime: "m",
  timeZone: "n",
  /** Where malloc keeps the end of the heap. */
  heapEnd: 86_864,
  /** Where a context keeps what is left until it polls for an interrupt, from the context's address. */
  pollCounter: 232,
  /** Static data up to here is constant: no submission that was tried changed any of it below 86,864. */
  constantsEnd: 81_920,
  /** Static data ends below this address; the stack follows, then the heap. */
  dataEnd: 90_208,
} as const;

/** The engine counts down from this many steps to each poll. */
export const STEPS_A_POLL = 10_000;

/** The clock stands still at this moment, in milliseconds: 2026-01-01 UTC. */
export const NOW = 1_767_225_600_000;

/** Part of every `testsHash`: reports of different engines are not comparable. */
export const ENGINE = "quickjs-wasmfile-release-sync 0.32.0, prelude 3";

/**
 * How deep student code may recurse, in bytes of the engine's stack: the same everywhere. A
 * call takes about 170 of them. It is the largest size at which every recursion of functions
 * ends inside the engine in Chromium's worker, whose own stack cannot be enlarged; that of
 * the engine's native functions (a list nested 10,000 deep, as text) ends there, and reads the same.
 */
export const STACK_BYTES = 96 * 1024;
