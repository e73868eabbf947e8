import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { ErrorFields, FromThread, ThreadData, ToThread } from "./thread.ts";

/** The thread that the database runs on. It executes one statement after the other, until it is told to close. */
const { folder, engine, make } = workerData as ThreadData;
const post = (message: FromThread) => parentPort!.postMessage(message);

// PostgreSQL's default of 128 MB of buffers would be most of the server's memory, and is no faster at this size.
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

// PGlite makes a new database where it finds none, even over the rest of one that lost files.
if (!make && !existsSync(join(folder, "PG_VERSION"))) throw new Error("there is no PG_VERSION in it");

const pglite = await PGlite.create(folder, {
  pgliteWasmModule: engine,
  startParams,
  // The smallest segments of the write-ahead log: a full disk then stops the database at the last megabyte, not the last sixteen.
  initDbStartParams: ["--wal-segsize=1"],
  onStderr(text) {
    const [, reason] = /^\S+ \S+ \S+ \[\d+\] (?:PANIC|FATAL): +(.*)/.exec(text) ?? [];
    if (reason === undefined) return false;
    // After either of them PGlite would repeat the statement without end.
    post({ kind: "fatal", reason });
    process.exit(1);
  },
});
post({ kind: "open" });

let last = Promise.resolve();
parentPort!.on("message", (message: ToThread) => {
  last = last.then(() => execute(message));
});

async function execute(message: ToThread): Promise<void> {
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
