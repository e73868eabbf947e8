import { setTimeout as sleep } from "node:timers/promises";
import { noSpace } from "../disk-space.ts";
import { HttpError } from "../http-error.ts";
import { type DatabaseThread, openThread, type Result, StatementError, ThreadEndedError } from "./thread.ts";

/** The one connection to the database, as Kysely's `PGliteDialect` wants it. */
export interface Connection {
  query<T>(text: string, params?: unknown[]): Promise<Answer<T>>;
  /** No other statement runs until the callback is done; the callback sends its own by `tx`. */
  transaction<T>(callback: (tx: OpenTransaction) => Promise<T>): Promise<T>;
  /** Calls back when the database is open again after its thread ended. */
  onReopen(listener: () => void): void;
  close(): Promise<void>;
  closed: boolean;
  ready: true;
  waitReady: Promise<void>;
}

type Answer<T> = Omit<Result, "rows"> & { rows: T[] };

interface OpenTransaction {
  query: Connection["query"];
  rollback(): Promise<void>;
}

const FIRST_RETRY = 500; // milliseconds
const SLOWEST_RETRY = 30_000;
/** A database that was open for so many milliseconds is retried at once when it stops. */
const STABLE_AFTER = 60_000;

/** After so many bytes were written the database is vacuumed: an embedded PostgreSQL has no process that does it. */
const VACUUM_AFTER = 4 * 1024 * 1024;
/** About how many bytes a statement writes beside its parameters. */
const STATEMENT_BYTES = 1024;

/**
 * Opens the database in a folder on a thread of its own. Should the thread end, pending statements are refused, `warn` is
 * called with the reason, and the database is opened again; until then every statement is refused.
 */
export async function openConnection(folder: string, warn: (sentence: string) => void): Promise<Connection> {
  const reopened = new Set<() => void>();
  const closing = new AbortController();
  let written = 0;
  let wait = FIRST_RETRY;
  let openSince = 0;
  let last: Promise<unknown> = Promise.resolve();
  let thread: DatabaseThread | undefined = await open();

  async function open(): Promise<DatabaseThread> {
    const opened = await openThread(folder);
    opened.ended.then(reopen);
    openSince = performance.now();
    return opened;
  }

  async function reopen(reason: string): Promise<void> {
    thread = undefined;
    if (closing.signal.aborted) return;
    warn(`The database stopped (${reason}): until it can be opened again, what needs it is answered 503.`);
    if (performance.now() - openSince > STABLE_AFTER) wait = FIRST_RETRY;
    for (;;) {
      await sleep(wait, undefined, { signal: closing.signal, ref: false }).catch(() => {});
      wait = Math.min(2 * wait, SLOWEST_RETRY);
      if (closing.signal.aborted) return;
      const next = await open().catch(() => undefined);
      if (closing.signal.aborted) return next?.close();
      if (!next) continue;
      thread = next;
      warn("The database is open again.");
      for (const listener of reopened) listener();
      return;
    }
  }

  /** Runs one piece of work after the other, since there is one connection. */
  function serialized<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {}).then(vacuum);
    return result;
  }

  async function vacuum(): Promise<void> {
    if (written < VACUUM_AFTER || !thread) return;
    written = 0;
    try {
      await thread.ask("vacuum");
      await thread.ask("checkpoint");
    } catch {
      // It is tried again after the next statement that writes as much.
    }
  }

  /** Sends statements to the thread of this moment, and refuses them once that has ended: a transaction does not outlive its thread. */
  function currentThread(): (text: string, params?: unknown[]) => Promise<Result> {
    const asked = thread;
    return async (text, params) => {
      if (!asked || asked !== thread) throw unavailable();
      written += STATEMENT_BYTES;
      for (const param of params ?? []) if (typeof param === "string") written += param.length;
      return asked.ask(text, params).catch((error) => {
        throw error instanceof ThreadEndedError ? unavailable() : refused(error);
      });
    };
  }

  const connection: Connection = {
    query: (text, params) => serialized(async () => (await currentThread()(text, params)) as Answer<never>),

    transaction: (callback) =>
      serialized(async () => {
        const ask = currentThread();
        // Where `begin` fails, the first query of the callback rejects with its error.
        const begun = ask("begin");
        begun.catch(() => {});
        const query: Connection["query"] = async (text, params) => {
          await begun;
          return (await ask(text, params)) as Answer<never>;
        };
        try {
          const value = await callback({ query, rollback: () => Promise.reject(new Error("throw instead")) });
          await begun;
          const { command } = await ask("commit");
          if (command === "ROLLBACK")
            throw new StatementError("the transaction was aborted", { code: "25P02" });
          return value;
        } catch (error) {
          await ask("rollback").catch(() => {});
          throw error;
        }
      }),

    onReopen: (listener) => void reopened.add(listener),

    async close() {
      connection.closed = true;
      await last;
      closing.abort();
      await thread?.close();
    },
    closed: false,
    ready: true,
    waitReady: Promise.resolve(),
  };
  return connection;
}

const unavailable = () =>
  new HttpError(503, "The server's database is starting again. Please try again in a moment.");

/** The database's error, but a 507 where its disk is full. */
function refused(error: StatementError): Error {
  return error.code === DISK_FULL ? noSpace() : error;
}

const DISK_FULL = "53100";
