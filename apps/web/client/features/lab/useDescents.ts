import { useMemo } from "react";
import type { Computed, LabDescent } from "./descent/compute.ts";
import LabWorker from "./descent/lab.worker.ts?worker";
import type { LabState } from "./state/settings.ts";
import type { StudentAnswer, StudentJob } from "./student/student.worker.ts";
import StudentWorker from "./student/student.worker.ts?worker";
import { useDraftOf } from "./student/useDraftOf.ts";
import { useWorker } from "./useWorker.ts";

const ours = { open: () => new LabWorker() };
const TIMEOUT = 20_000; // TypeScript is on its way for a good part of it
const theirs = {
  open: () => new StudentWorker(),
  timeout: TIMEOUT,
  fallback: { error: "it took too long, and was stopped" } as StudentAnswer,
};

/** What a state comes to, run in workers: our methods in one, the student's own step in another. */
export interface Descents {
  /** Absent until it is there for the first time; while it is on its way, what was there before. */
  computed: Computed | undefined;
  own: { descents: LabDescent[]; error?: string; running: boolean; written: boolean };
}

/** Runs a state's methods again whenever it changes. */
export function useDescents(state: LabState): Descents {
  // How it is looked at changes nothing in what it comes to.
  const key = JSON.stringify({ ...state, view: "map", by: "updates", speed: "normal", step: undefined });
  const settings = useMemo<LabState>(() => JSON.parse(key), [key]);
  const outcome = useWorker<LabState, Computed>(settings, ours);
  const source = useDraftOf(state.mine);
  const wanted = state.rules.includes("mine");
  const job = useMemo<StudentJob | undefined>(
    () => (wanted && source !== undefined ? { state: settings, source } : undefined),
    [wanted, source, settings],
  );
  const answered = useWorker<StudentJob, StudentAnswer>(job, theirs);
  const answer = job && answered?.answer;
  return {
    computed: outcome?.answer,
    own: {
      descents: answer && "descents" in answer ? answer.descents : [],
      error: answer && "error" in answer ? answer.error : undefined,
      running: job !== undefined && answered?.job !== job,
      written: source !== undefined,
    },
  };
}
