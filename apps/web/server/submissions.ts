import { EventEmitter } from "node:events";
import type { Report } from "@graded-descent/grader/node";
import type { NewSubmission, SubmissionView, SubmissionWithSource } from "../shared/api.ts";
import { standingInLine } from "./db/history.ts";
import type { StoredSubmission, SubmissionStore } from "./db/submissions.ts";
import type { Queue } from "./queue.ts";
import { attemptView, type StoredAttempt, submissionView } from "./submission-view.ts";

/** Every submission there is. What is asked for a student shows that student's own alone, through `publicReport`. */
export interface Submissions extends Pick<SubmissionStore, "standings" | "putBack"> {
  /** A key that is known already is answered by the submission it came with. Refuses, with an HttpError, what is too much of one student. */
  create(student: string, submission: NewSubmission, address?: string): Promise<SubmissionView>;
  find(student: string, id: string): Promise<SubmissionWithSource | undefined>;
  /** Newest first. */
  list(student: string, exercise: string): Promise<SubmissionView[]>;
  /** The student's attempts with their code, oldest first, by the slug of their exercise. */
  attempts(student: string): Promise<Map<string, StoredAttempt[]>>;
  /** Marks one as being graded; undefined once it has its report. */
  take(id: string): Promise<{ exercise: string; source: string } | undefined>;
  /** The first report stays: storing another changes nothing. */
  store(id: string, report: Report, gradingMs?: number): Promise<void>;
  /** Queues all that have no report. Nobody else grades, so what is marked as being graded was interrupted. */
  resume(): Promise<void>;
  /** Queues what has no report and is not in the queue: stored as the database stopped, before it could say so. */
  queueRest(): Promise<void>;
  /** Calls the listener with one submission at each of its changes; answers with the way to stop that. */
  onChange(id: string, listener: (submission: SubmissionView) => void): () => void;
}

/** The submissions of a store, with those not yet graded in the queue. */
export function openSubmissions(store: SubmissionStore, queue: Queue): Submissions {
  const changes = new EventEmitter().setMaxListeners(0);
  const view = (row: StoredSubmission) =>
    submissionView(row, row.status === "queued" ? queue.ahead(row.id) : null);

  function tellChange(row: StoredSubmission) {
    if (changes.listenerCount(row.id) > 0) changes.emit(row.id, view(row));
  }

  return {
    standings: store.standings,
    putBack: store.putBack,

    async create(student, submission, address = "") {
      const created = await store.create(student, submission);
      const { row } = created;
      if (created.isNew) {
        queue.add({ id: row.id, student, ...standingInLine(created.cost, address), interruptions: 0 });
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
      if (taken) tellChange(taken);
      return taken;
    },

    async store(id, report, gradingMs) {
      const stored = await store.store(id, report, gradingMs);
      if (stored) tellChange(stored);
    },

    async resume() {
      await store.countInterruptions();
      await this.queueRest();
    },

    async queueRest() {
      for (const { cost, ...row } of await store.ungraded())
        queue.add({ ...row, ...standingInLine(cost, "") });
    },

    onChange(id, listener) {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },
  };
}
