import { EventEmitter } from "node:events";
import type { Logger } from "pino";
import { HttpError } from "./http-error.ts";
import { turns, type WaitingSubmission } from "./turns.ts";

/** Submissions that wait to be graded, in memory: those in the database that have no report yet. */
export interface Queue {
  /** Does nothing where it is in the queue already. One that was interrupted often may be what ended the server: it waits, longer each time, and at last is given up. */
  add(submission: Ungraded): void;
  /** Starts to grade; one whose grading keeps failing is given up. */
  work(handlers: Handlers): void;
  /** How many of those that wait now are graded before it, at most. */
  ahead(id: string): number;
  /** Calls the listener, at most once a second, when places in line have changed; answers with the way to stop that. */
  onMove(listener: () => void): () => void;
  /** Lets what is being graded finish, for a few seconds. */
  close(): Promise<void>;
}

/** A submission without a report. */
export interface Ungraded extends WaitingSubmission {
  /** How often the server ended, and not in good order, while it was graded. */
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
 * Grades `threads` submissions at a time, students taking turns. One student has two at once, and never all threads
 * where there are several.
 */
export function openQueue(threads: number, log: Logger): Queue {
  const line = turns<Ungraded>(Math.max(1, Math.min(MOST_OF_ONE_STUDENT, threads - 1)));
  const moves = new EventEmitter().setMaxListeners(0);
  const running = new Set<Promise<void>>();
  /** All that wait, and are graded now, by id. */
  const known = new Set<string>();
  const putOff = new Map<string, NodeJS.Timeout>();
  let handlers: Handlers | undefined;
  let closed = false;
  let places: Map<string, number> | undefined;
  let told: NodeJS.Timeout | undefined;

  function start() {
    while (handlers && !closed && running.size < threads) {
      const next = line.take();
      if (!next) break;
      const work = gradeOne(next, handlers).finally(() => {
        running.delete(work);
        start();
      });
      running.add(work);
    }
    places = undefined;
    if (moves.listenerCount("move") > 0) told ??= setTimeout(tell, BETWEEN_MOVES);
  }

  function tell() {
    told = undefined;
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
          tries++; // the database is away, or its disk is full: nobody's failure, and said already
        } else {
          if (!closed) log.error({ err: error, submission: next.id }, "A submission could not be graded");
          if (tries <= 0) break; // it is taken up again after the next start
        }
        await sleep(BETWEEN_TRIES);
      }
    }
    known.delete(next.id);
    line.done(next, performance.now() - since);
  }

  function putInLine(submission: Ungraded) {
    putOff.delete(submission.id);
    line.add(submission);
    start();
  }

  return {
    add(submission) {
      const { id, interruptions } = submission;
      if (known.has(id)) return;
      known.add(id);
      if (interruptions < SUSPICIOUS || interruptions >= TOO_MANY) putInLine(submission);
      else putOff.set(id, setTimeout(putInLine, 1000 * 2 ** interruptions, submission));
    },
    work(given) {
      handlers = given;
      start();
    },
    ahead(id) {
      places ??= line.places();
      return places.get(id) ?? (putOff.has(id) ? places.size : 0);
    },
    onMove(listener) {
      moves.on("move", listener);
      return () => moves.off("move", listener);
    },
    async close() {
      closed = true;
      clearTimeout(told);
      for (const timer of putOff.values()) clearTimeout(timer);
      await Promise.race([Promise.all(running), sleep(LONGEST_FINISH)]);
    },
  };
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
