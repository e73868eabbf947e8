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

/** The thread that holds the database. Once over it is of no more use. */
export interface DatabaseThread {
  /** Rejects with a `StatementError`, or, where the thread ends first, with a `ThreadOverError`. */
  ask(text: string, params?: unknown[]): Promise<Result>;
  /** Why it ended, once it has. */
  over: Promise<string>;
  /** Closes the database after what it was asked before. */
  close(): Promise<void>;
}

/** What the database said against a statement. */
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

/** The thread ended before it had answered: whether the statement was carried out is not known. */
export class ThreadOverError extends Error {
  override name = "ThreadOverError";
}

/** In seconds. A statement takes milliseconds; what tidies a large database up may take minutes. */
const LONGEST = { statement: 30, tidying: 600, closing: 20 };

/** Starts a thread on a folder. Rejects, with the reason, where the database does not open. */
export async function openThread(folder: string, { make = false } = {}): Promise<DatabaseThread> {
  const worker = new Worker(new URL("./pglite-thread.ts", import.meta.url), {
    workerData: { folder, engine: compiledEngine(), make } satisfies ThreadData,
  });
  const asked = new Map<number, { resolve(result: Result): void; reject(error: Error): void }>();
  let lastId = 0;
  let reason = "it ended without a word";
  let secondsLeft = Number.POSITIVE_INFINITY;

  // Seconds in which this thread ran: a process that was asleep, or busy, has not waited.
  const watch = setInterval(() => {
    secondsLeft--;
    if (secondsLeft > 0) return;
    reason = "it gave no answer for too long";
    worker.terminate();
  }, 1000).unref();

  const over = new Promise<string>((resolve) => {
    worker.on("error", ({ message }) => {
      reason = message;
    });
    worker.once("exit", () => {
      clearInterval(watch);
      for (const { reject } of asked.values()) reject(new ThreadOverError(reason));
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
      const question = asked.get(id);
      asked.delete(id);
      if (asked.size === 0) secondsLeft = Number.POSITIVE_INFINITY;
      if (message.kind === "answer") question?.resolve(message.result);
      else question?.reject(new StatementError(message.message, message.fields));
    });
    over.then((why) => reject(new Error(why)));
  });
  await opened;

  return {
    ask(text, params = []) {
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        asked.set(id, { resolve, reject });
        secondsLeft = /^(vacuum|checkpoint)\b/.test(text) ? LONGEST.tidying : LONGEST.statement;
        worker.postMessage({ kind: "statement", id, text, params } satisfies ToThread);
      });
    },
    over,
    async close() {
      secondsLeft = LONGEST.closing;
      worker.postMessage({ kind: "close" } satisfies ToThread);
      await over;
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
