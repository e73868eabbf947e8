import { setTimeout as sleep } from "node:timers/promises";
import { noSpace } from "../disk-space.ts";
import { HttpError } from "../http-error.ts";
import { type DatabaseThread, openThread, type Result, StatementError, ThreadOverError } from "./thread.ts";

/** The one connection to the database, as Kysely's `PGliteDialect` wants it. */
export interface Connection {
  query<T>(text: string, params?: unknown[]): Promise<Answer<T>>;
  /** Nothing else is carried out until the callback is done: what it asks, it asks of `tx`. */
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
/** One that stays open for so many milliseconds is well again. */
const WELL = 60_000;

/** After so many bytes were sent to the database it is tidied up, which nothing does of its own accord where it is embedded. */
const TIDY_AFTER = 4 * 1024 * 1024;
/** What a statement writes beside its parameters, more or less. */
const STATEMENT = 1024;

/**
 * Opens the database in a folder on a thread of its own. Where the thread ends, what was asked of it is refused, `say` is
 * told why, and the database is opened again; until it is, everything is refused at once.
 */
export async function openConnection(folder: string, say: (sentence: string) => void): Promise<Connection> {
  const reopened = new Set<() => void>();
  const closing = new AbortController();
  let written = 0;
  let wait = FIRST_RETRY;
  let openSince = 0;
  let last: Promise<unknown> = Promise.resolve();
  let thread: DatabaseThread | undefined = await open();

  async function open(): Promise<DatabaseThread> {
    const opened = await openThread(folder);
    opened.over.then(reopen);
    openSince = performance.now();
    return opened;
  }

  async function reopen(reason: string): Promise<void> {
    thread = undefined;
    if (closing.signal.aborted) return;
    say(`The database stopped (${reason}): until it can be opened again, what needs it is answered 503.`);
    if (performance.now() - openSince > WELL) wait = FIRST_RETRY;
    for (;;) {
      await sleep(wait, undefined, { signal: closing.signal, ref: false }).catch(() => {});
      wait = Math.min(2 * wait, SLOWEST_RETRY);
      if (closing.signal.aborted) return;
      const next = await open().catch(() => undefined);
      if (closing.signal.aborted) return next?.close();
      if (!next) continue;
      thread = next;
      say("The database is open again.");
      for (const listener of reopened) listener();
      return;
    }
  }

  /** One after the other, since there is one connection. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {}).then(tidy);
    return result;
  }

  async function tidy(): Promise<void> {
    if (written < TIDY_AFTER || !thread) return;
    written = 0;
    try {
      await thread.ask("vacuum");
      await thread.ask("checkpoint");
    } catch {
      // The next time.
    }
  }

  /** Asks the thread as it is now, or, where it is another by then, nobody: a transaction does not outlive its thread. */
  function asker(): (text: string, params?: unknown[]) => Promise<Result> {
    const asked = thread;
    return async (text, params) => {
      if (!asked || asked !== thread) throw unavailable();
      written += STATEMENT;
      for (const param of params ?? []) if (typeof param === "string") written += param.length;
      return asked.ask(text, params).catch((error) => {
        throw error instanceof ThreadOverError ? unavailable() : refused(error);
      });
    };
  }

  const connection: Connection = {
    query: (text, params) => inTurn(async () => (await asker()(text, params)) as Answer<never>),

    transaction: (callback) =>
      inTurn(async () => {
        const ask = asker();
        // Kysely waits for the callback, come what may: its first query says what is wrong.
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

/** What the database said, but for a full disk, which is nobody's mistake. */
function refused(error: StatementError): Error {
  return error.code === DISK_FULL ? noSpace() : error;
}

const DISK_FULL = "53100";
