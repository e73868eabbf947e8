import { EventEmitter } from "node:events";
import type { Logger } from "pino";
import { fairQueue, type WaitingSubmission } from "./fair-queue.ts";
import { HttpError } from "./http-error.ts";

/** Submissions that wait to be graded, in memory: those in the database that have no report yet. */
export interface Queue {
  /** Does nothing where it is in the queue already. One that was interrupted often may be what ended the server: it is delayed, longer each time, and given up in the end. */
  add(submission: Ungraded): void;
  /** Starts to grade; one whose grading keeps failing is given up. */
  work(handlers: Handlers): void;
  /** How many of those that wait now are graded before it, at most. */
  ahead(id: string): number;
  /** Calls the listener, at most once a second, when positions in the queue have changed; returns a function that stops it. */
  onMove(listener: () => void): () => void;
  /** Lets what is being graded finish, for a few seconds. */
  close(): Promise<void>;
}

/** A submission without a report. */
export interface Ungraded extends WaitingSubmission {
  /** How often the server ended without a shutdown while it was graded. */
  interruptions: number;
}

export interface Handlers {
  grade(submissionId: string): Promise<void>;
  giveUp(submissionId: string): Promise<void>;
}

const MOST_OF_ONE_STUDENT = 2;
const TRIES = 4;
const BETWEEN_TRIES = 1000; // milliseconds
const SUSPICIOUS = 3; // interruptions
const TOO_MANY = 10; // interruptions
const BETWEEN_MOVES = 1000; // milliseconds
const LONGEST_FINISH = 5000; // milliseconds

/**
 * Grades `threads` submissions at a time, in the order of a fair queue. At most two of one student are graded at once,
 * and never on all threads where there are several.
 */
export function openQueue(threads: number, log: Logger): Queue {
  const waiting = fairQueue<Ungraded>(Math.max(1, Math.min(MOST_OF_ONE_STUDENT, threads - 1)));
  const moves = new EventEmitter().setMaxListeners(0);
  const running = new Set<Promise<void>>();
  /** The ids of all that wait or are being graded. */
  const known = new Set<string>();
  const delayed = new Map<string, NodeJS.Timeout>();
  let handlers: Handlers | undefined;
  let closed = false;
  let positions: Map<string, number> | undefined;
  let notifyTimer: NodeJS.Timeout | undefined;

  function start() {
    while (handlers && !closed && running.size < threads) {
      const next = waiting.take();
      if (!next) break;
      const work = gradeOne(next, handlers).finally(() => {
        running.delete(work);
        start();
      });
      running.add(work);
    }
    positions = undefined;
    if (moves.listenerCount("move") > 0) notifyTimer ??= setTimeout(notify, BETWEEN_MOVES);
  }

  function notify() {
    notifyTimer = undefined;
    moves.emit("move");
  }

  async function gradeOne(next: Ungraded, { grade, giveUp }: Handlers) {
    const since = performance.now();
    for (let tries = next.interruptions < TOO_MANY ? TRIES : 0; !closed; tries--) {
      try {
        await (tries > 0 ? grade(next.id) : giveUp(next.id));
        break;
      } catch (error) {
        if (error instanceof HttpError) {
          tries++; // the database is closed or its disk full, which is reported already: no failed try
        } else {
          if (!closed) log.error({ err: error, submission: next.id }, "A submission could not be graded");
          if (tries <= 0) break; // it is tried again after the next start
        }
        await sleep(BETWEEN_TRIES);
      }
    }
    known.delete(next.id);
    waiting.done(next, performance.now() - since);
  }

  function enqueue(submission: Ungraded) {
    delayed.delete(submission.id);
    waiting.add(submission);
    start();
  }

  return {
    add(submission) {
      const { id, interruptions } = submission;
      if (known.has(id)) return;
      known.add(id);
      if (interruptions < SUSPICIOUS || interruptions >= TOO_MANY) enqueue(submission);
      else delayed.set(id, setTimeout(enqueue, 1000 * 2 ** interruptions, submission));
    },
    work(given) {
      handlers = given;
      start();
    },
    ahead(id) {
      positions ??= waiting.positions();
      return positions.get(id) ?? (delayed.has(id) ? positions.size : 0);
    },
    onMove(listener) {
      moves.on("move", listener);
      return () => moves.off("move", listener);
    },
    async close() {
      closed = true;
      clearTimeout(notifyTimer);
      for (const timer of delayed.values()) clearTimeout(timer);
      await Promise.race([Promise.all(running), sleep(LONGEST_FINISH)]);
    },
  };
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
