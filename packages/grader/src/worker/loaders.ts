import { availableParallelism } from "node:os";
import { type Crew, openCrew } from "./crew.ts";
import { type Answer, type Lost, openThread } from "./thread.ts";

/** Threads that test files are run in, as they may do anything: how many at most, and how long they wait for another file. */
const MOST_LOADERS = 2;
const WAIT_MS = 1000;
let loaders: Crew | undefined;
let underWay = 0;
let closing: NodeJS.Timeout | undefined;

/** What the module at an address exports. */
export async function load(address: string): Promise<Answer | Lost> {
  clearTimeout(closing);
  underWay++;
  loaders ??= openCrew(Math.min(availableParallelism(), MOST_LOADERS), () => openThread("load-thread.ts"));
  try {
    return await loaders.ask({ kind: "load", address });
  } finally {
    underWay--;
    if (underWay === 0) closing = setTimeout(close, WAIT_MS).unref();
  }
}

function close() {
  loaders?.close();
  loaders = undefined;
}
