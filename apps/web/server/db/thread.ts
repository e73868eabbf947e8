import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Results } from "@electric-sql/pglite";

export type Result = Pick<Results, "rows" | "affectedRows" | "command" | "fields">;

export interface ThreadData {
  folder: string;
  engine: WebAssembly.Module;
  /** Makes a database there first. */
  make: boolean;
}

/** What PostgreSQL tells of an error beside its message. Other fields of it hold values, which are students' code. */
export interface ErrorFields {
  severity?: string;
  /** Such as 23505. */
  code?: string;
  table?: string;
  constraint?: string;
}

export type ToThread = { kind: "statement"; id: number; text: string; params: unknown[] } | { kind: "close" };

export type FromThread =
  | { kind: "open" }
  | { kind: "fatal"; reason: string }
  | { kind: "answer"; id: number; result: Result }
  | { kind: "error"; id: number; message: string; fields: ErrorFields };

/** The thread that the database runs on. Once it has ended it cannot be used again. */
export interface DatabaseThread {
  /** Rejects with a `StatementError`, or, where the thread ends first, with a `ThreadEndedError`. */
  ask(text: string, params?: unknown[]): Promise<Result>;
  /** Resolves with the reason when the thread has ended. */
  ended: Promise<string>;
  /** Closes the database once the statements sent before are done. */
  close(): Promise<void>;
}

/** The database's error for one statement. */
export class StatementError extends Error implements ErrorFields {
  override name = "StatementError";
  declare readonly severity?: string;
  declare readonly code?: string;
  declare readonly table?: string;
  declare readonly constraint?: string;

  constructor(message: string, fields: ErrorFields) {
    super(message);
    Object.assign(this, fields);
  }
}

/** The thread ended before it had answered: whether the statement was executed is not known. */
export class ThreadEndedError extends Error {
  override name = "ThreadEndedError";
}

/** In seconds. A statement takes milliseconds; to vacuum a large database may take minutes. */
const TIMEOUTS = { statement: 30, vacuum: 600, closing: 20 };

/** Starts a thread on a folder. Rejects, with the reason, where the database does not open. */
export async function openThread(folder: string, { make = false } = {}): Promise<DatabaseThread> {
  const worker = new Worker(new URL("./pglite-thread.ts", import.meta.url), {
    workerData: { folder, engine: compiledEngine(), make } satisfies ThreadData,
  });
  const asked = new Map<number, { resolve(result: Result): void; reject(error: Error): void }>();
  let lastId = 0;
  let reason = "it ended without a message";
  let secondsLeft = Number.POSITIVE_INFINITY;

  // Counts only seconds in which this process ran, so that a suspended or busy machine is no timeout.
  const watch = setInterval(() => {
    secondsLeft--;
    if (secondsLeft > 0) return;
    reason = "it gave no answer for too long";
    worker.terminate();
  }, 1000).unref();

  const ended = new Promise<string>((resolve) => {
    worker.on("error", ({ message }) => {
      reason = message;
    });
    worker.once("exit", () => {
      clearInterval(watch);
      for (const { reject } of asked.values()) reject(new ThreadEndedError(reason));
      asked.clear();
      resolve(reason);
    });
  });

  const opened = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: FromThread) => {
      if (message.kind === "open") return resolve();
      if (message.kind === "fatal") {
        reason = message.reason;
        return;
      }
      const { id } = message;
      const request = asked.get(id);
      asked.delete(id);
      if (asked.size === 0) secondsLeft = Number.POSITIVE_INFINITY;
      if (message.kind === "answer") request?.resolve(message.result);
      else request?.reject(new StatementError(message.message, message.fields));
    });
    ended.then((why) => reject(new Error(why)));
  });
  await opened;

  return {
    ask(text, params = []) {
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        asked.set(id, { resolve, reject });
        secondsLeft = /^(vacuum|checkpoint)\b/.test(text) ? TIMEOUTS.vacuum : TIMEOUTS.statement;
        worker.postMessage({ kind: "statement", id, text, params } satisfies ToThread);
      });
    },
    ended,
    async close() {
      secondsLeft = TIMEOUTS.closing;
      worker.postMessage({ kind: "close" } satisfies ToThread);
      await ended;
    },
  };
}

let engine: WebAssembly.Module | undefined;

/**
 * PGlite's WebAssembly, compiled once for all threads, by V8's baseline compiler alone: the optimizing one takes 600 MB for
 * PostgreSQL's parser, a single function. Statements take a fifth longer for it.
 */
function compiledEngine(): WebAssembly.Module {
  if (engine) return engine;
  const file = join(dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite")), "pglite.wasm");
  const flags = ["wasm-lazy-compilation", "wasm-tier-up", "wasm-dynamic-tiering"];
  for (const flag of flags) setFlagsFromString(`--no-${flag}`);
  try {
    engine = new WebAssembly.Module(readFileSync(file));
  } finally {
    for (const flag of flags) setFlagsFromString(`--${flag}`);
  }
  return engine;
}
