import { imports as names } from "./build.ts";

/** The clock stands still at this moment, in milliseconds: 2026-01-01 UTC. */
const NOW = 1_767_225_600_000;

/** Error numbers of WASI: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#-errno-variant */
const NOT_SUPPORTED = 52;

/** What an engine calls that is not the same for all engines. */
export interface EngineHost {
  memory: WebAssembly.Memory;
  setWord(address: number, value: number): void;
  /** Enlarges the memory to so many bytes; 0 where it may not. */
  resizeHeap(bytes: number): 0 | 1;
  shouldInterrupt(): 0 | 1;
  /** Student code calls a function of the host's: its number, and `argc` arguments at `argv`. */
  callFunction(id: number, argc: number, argv: number): number;
}

/**
 * All that the engine can reach outside of its memory. Nothing tells of the machine: time stands still, in UTC, there
 * is no environment, whose very length would move everything in memory, and there are no files.
 */
export function importsOf(host: EngineHost): WebAssembly.Imports {
  const fail = (what: string) => () => {
    throw new WebAssembly.RuntimeError(what);
  };
  const imports: Record<keyof typeof names, WebAssembly.ImportValue> = {
    memory: host.memory,
    assertionFailed: fail("an assertion failed"),
    abort: fail("aborted"),
    exit: fail("exited"),
    write: () => NOT_SUPPORTED,
    close: () => NOT_SUPPORTED,
    seek: () => NOT_SUPPORTED,
    environment: () => 0,
    environmentSizes(count: number, bytes: number) {
      host.setWord(count, 0);
      host.setWord(bytes, 0);
      return 0;
    },
    setTimer: () => 0,
    keepRuntimeAlive() {},
    loadModule: () => 0,
    normalizeModule: () => 0,
    freeHostReference() {},
    now: () => NOW,
    timeZone() {},
    localTime: (seconds: bigint, tm: number) => putLocalTime(host, Number(seconds), tm),
    resizeHeap: (bytes: number) => host.resizeHeap(bytes >>> 0),
    shouldInterrupt: () => host.shouldInterrupt(),
    callFunction: (_context: number, _self: number, argc: number, argv: number, id: number) =>
      host.callFunction(id, argc >>> 0, argv),
  };
  return {
    a: Object.fromEntries(
      Object.entries(names).map(([name, short]) => [short, imports[name as keyof typeof names]]),
    ),
  };
}

/** struct tm, field by field: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/time.h.html */
function putLocalTime({ setWord }: EngineHost, seconds: number, tm: number) {
  const at = new Date(seconds * 1000);
  const newYear = Date.UTC(at.getUTCFullYear(), 0, 1);
  const fields = [
    at.getUTCSeconds(),
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth(),
    at.getUTCFullYear() - 1900,
    at.getUTCDay(),
    Math.floor((at.getTime() - newYear) / 86_400_000),
    0,
    0,
  ];
  fields.forEach((field, i) => {
    setWord(tm + 4 * i, field);
  });
}
