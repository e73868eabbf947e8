import { availableParallelism } from "node:os";
import { type JobQueue, openJobQueue } from "./job-queue.ts";
import { openThread, type ThreadAnswer, type ThreadFailure } from "./thread.ts";

/** Threads that test files are run in, as they may do anything: how many at most, and how long they wait for another file. */
const MOST_LOADERS = 2;
const WAIT_MS = 1000;
let loaders: JobQueue | undefined;
let underWay = 0;
let closing: NodeJS.Timeout | undefined;

/** What the module at an address exports. */
export async function loadModule(address: string): Promise<ThreadAnswer | ThreadFailure> {
  clearTimeout(closing);
  underWay++;
  loaders ??= openJobQueue(Math.min(availableParallelism(), MOST_LOADERS), () =>
    openThread("load-thread.ts"),
  );
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
