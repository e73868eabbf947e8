import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { ErrorFields, FromThread, ThreadData, ToThread } from "./thread.ts";

/** The thread that the database runs on. It carries out one statement after the other, until it is told to close. */
const { folder, engine, make } = workerData as ThreadData;
const post = (message: FromThread) => parentPort!.postMessage(message);

// PostgreSQL's own 128 MB of buffers would be most of the server's memory, and help nothing at this size.
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

// PGlite makes a new one wherever it finds none: over what is left of one that lost its files, too.
if (!make && !existsSync(join(folder, "PG_VERSION"))) throw new Error("there is no PG_VERSION in it");

const pglite = await PGlite.create(folder, {
  pgliteWasmModule: engine,
  startParams,
  // Segments of the log as small as may be: a full disk then stops the database at the last megabyte, not the last sixteen.
  initDbStartParams: ["--wal-segsize=1"],
  onStderr(text) {
    const [, reason] = /^\S+ \S+ \S+ \[\d+\] (?:PANIC|FATAL): +(.*)/.exec(text) ?? [];
    if (reason === undefined) return false;
    // After either, PGlite would repeat the statement for ever.
    post({ kind: "fatal", reason });
    process.exit(1);
  },
});
post({ kind: "open" });

let last = Promise.resolve();
parentPort!.on("message", (message: ToThread) => {
  last = last.then(() => carryOut(message));
});

async function carryOut(message: ToThread): Promise<void> {
  if (message.kind === "close") {
    await pglite.close();
    return parentPort!.close();
  }
  const { id, text, params } = message;
  try {
    post({ kind: "answer", id, result: await pglite.query<Record<string, unknown>>(text, params) });
  } catch (error) {
    const { message, severity, code, table, constraint } = error as Error & ErrorFields;
    post({ kind: "error", id, message, fields: { severity, code, table, constraint } });
  }
}
