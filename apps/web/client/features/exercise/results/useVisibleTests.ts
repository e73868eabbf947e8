import wasmUrl from "virtual:engine.wasm?url";
import type { Drawing, Program, Report, TestResult } from "@graded-descent/grader";
import { openGrader } from "@graded-descent/grader/browser";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ExerciseView, Recordings } from "../../../../shared/api.ts";
import { getRecordings } from "../../../api.ts";

/** One press of Run: what it has come to so far. */
export interface VisibleRun {
  /** Counted from 1; 0 before the first. */
  number: number;
  running: boolean;
  /** The code that runs. */
  source: string;
  /** In the order they came. */
  results: TestResult[];
  report?: Report;
  /** What the student's code draws, or why it drew nothing. */
  picture?: Drawing;
  /** By the student, before it came to its end. */
  stopped?: boolean;
  /** Why it could not be run at all; never the student's fault. */
  failure?: string;
}

/** Runs the visible tests in a worker of this browser, one Run after another. */
export function useVisibleTests(exercise: ExerciseView, compile: (source: string) => Promise<Program>) {
  const [run, setRun] = useState<VisibleRun>({ number: 0, running: false, source: "", results: [] });
  const grader = useMemo(() => openGrader(wasmUrl), []);
  const recordings = useRef<Recordings>(undefined);
  const count = useRef(0);
  /** The run that may still speak: none after Stop. */
  const current = useRef(0);

  const end = useCallback(() => {
    current.current = 0;
    grader.stop();
  }, [grader]);
  useEffect(() => end, [end]);

  const stop = useCallback(() => {
    end();
    setRun((run) => ({ ...run, running: false, stopped: !run.report }));
  }, [end]);

  const start = useCallback(
    async (source: string) => {
      const number = ++count.current;
      current.current = number;
      const isCurrent = () => current.current === number;
      const update = (change: (run: VisibleRun) => Partial<VisibleRun>) => {
        if (isCurrent()) setRun((run) => ({ ...run, ...change(run) }));
      };
      setRun({ number, running: true, source, results: [] });
      try {
        recordings.current ??= await getRecordings(exercise.slug).catch(() => undefined);
        const program = await compile(source);
        if (!isCurrent()) return;
        const { terms, testsUrl, hasTrace } = exercise;
        const report = await grader.run({ terms, testsUrl, recordings: recordings.current }, program, {
          onResult: (result) => update(({ results }) => ({ results: [...results, result] })),
        });
        update(() => ({ report }));
        if (hasTrace && "js" in program && isCurrent()) {
          const picture = await grader.draw({ terms, testsUrl }, program);
          update(() => ({ picture }));
        }
      } catch (error) {
        update(() => ({ failure: error instanceof Error ? error.message : String(error) }));
      }
      update(() => ({ running: false }));
    },
    [exercise, compile, grader],
  );

  return { run, start, stop };
}
