import { EventEmitter } from "node:events";
import type { Report } from "@graded-descent/grader/node";
import type { NewSubmission, SubmissionView, SubmissionWithSource } from "../shared/api.ts";
import { queueShare } from "./db/history.ts";
import type { StoredSubmission, SubmissionStore } from "./db/submissions.ts";
import type { Queue } from "./queue.ts";
import { attemptView, type StoredAttempt, submissionView } from "./submission-view.ts";

/** All submissions. What a student is shown is their own alone, with reports reduced by `publicReport`. */
export interface Submissions extends Pick<SubmissionStore, "progress" | "putBack"> {
  /** Where a submission with the same key is stored already, that one is returned. Throws an HttpError where the server keeps no more of one student. */
  create(student: string, submission: NewSubmission, address?: string): Promise<SubmissionView>;
  find(student: string, id: string): Promise<SubmissionWithSource | undefined>;
  /** Newest first. */
  list(student: string, exercise: string): Promise<SubmissionView[]>;
  /** The student's attempts with their code, oldest first, by the slug of their exercise. */
  attempts(student: string): Promise<Map<string, StoredAttempt[]>>;
  /** Marks one as being graded; undefined where it has its report already. */
  take(id: string): Promise<{ exercise: string; source: string } | undefined>;
  /** The first report stays: storing another changes nothing. */
  store(id: string, report: Report, gradingMs?: number): Promise<void>;
  /** Queues all that have no report, for a server that starts: what is marked as being graded was interrupted. */
  resume(): Promise<void>;
  /** Queues what has no report and is not in the queue: it was stored just before the database stopped. */
  queueRest(): Promise<void>;
  /** Calls the listener with one submission at each of its changes; returns a function that stops it. */
  onChange(id: string, listener: (submission: SubmissionView) => void): () => void;
}

/** The submissions of a store, those without a report in the queue. */
export function openSubmissions(store: SubmissionStore, queue: Queue): Submissions {
  const changes = new EventEmitter().setMaxListeners(0);
  const view = (row: StoredSubmission) =>
    submissionView(row, row.status === "queued" ? queue.ahead(row.id) : null);

  function notify(row: StoredSubmission) {
    if (changes.listenerCount(row.id) > 0) changes.emit(row.id, view(row));
  }

  return {
    progress: store.progress,
    putBack: store.putBack,

    async create(student, submission, address = "") {
      const created = await store.create(student, submission);
      const { row } = created;
      if (created.isNew) {
        queue.add({ id: row.id, student, ...queueShare(created.cost, address), interruptions: 0 });
      }
      return view(row);
    },

    async find(student, id) {
      const row = await store.find(student, id);
      return row && { ...view(row), source: row.source };
    },

    async list(student, exercise) {
      return (await store.list(student, exercise)).map(view);
    },

    async attempts(student) {
      const byExercise = Map.groupBy(await store.all(student), ({ exercise }) => exercise);
      return new Map([...byExercise].map(([exercise, rows]) => [exercise, rows.map(attemptView)]));
    },

    async take(id) {
      const taken = await store.take(id);
      if (taken) notify(taken);
      return taken;
    },

    async store(id, report, gradingMs) {
      const stored = await store.store(id, report, gradingMs);
      if (stored) notify(stored);
    },

    async resume() {
      await store.countInterruptions();
      await this.queueRest();
    },

    async queueRest() {
      for (const { cost, ...row } of await store.ungraded()) queue.add({ ...row, ...queueShare(cost, "") });
    },

    onChange(id, listener) {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },
  };
}
