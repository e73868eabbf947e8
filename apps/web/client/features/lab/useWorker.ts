import { useEffect, useRef, useState } from "react";

/** What a worker made of a job. */
export interface WorkerResult<Job, Answer> {
  job: Job;
  answer: Answer;
}

interface Options<Answer> {
  open(): Worker;
  /** How long it may take; a job that takes longer is given up. */
  timeout?: number;
  /** What is answered then. */
  fallback?: Answer;
}

/** Has a worker do one job after another; of those that come while it is busy, only the last is done. */
export function useWorker<Job, Answer>(
  job: Job | undefined,
  { open, timeout = Infinity, fallback }: Options<Answer>,
): WorkerResult<Job, Answer> | undefined {
  const [outcome, setOutcome] = useState<WorkerResult<Job, Answer>>();
  const worker = useRef<Worker>(undefined);
  const busy = useRef(false);
  const waiting = useRef<Job>(undefined);

  useEffect(() => {
    const close = () => {
      worker.current?.terminate();
      worker.current = undefined;
      busy.current = false;
    };

    function start(job: Job) {
      worker.current ??= open();
      busy.current = true;
      const done = (answer: Answer) => {
        clearTimeout(clock);
        busy.current = false;
        setOutcome({ job, answer });
        if (waiting.current === undefined) return;
        start(waiting.current);
        waiting.current = undefined;
      };
      const giveUp = () => {
        close();
        done(fallback as Answer);
      };
      const clock = Number.isFinite(timeout) ? setTimeout(giveUp, timeout) : undefined;
      worker.current.onmessage = ({ data }: MessageEvent<Answer>) => done(data);
      worker.current.onerror = giveUp;
      worker.current.postMessage(job);
    }

    if (job === undefined) return;
    if (busy.current) waiting.current = job;
    else start(job);
  }, [job, open, timeout, fallback]);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
      busy.current = false;
    },
    [],
  );
  return outcome;
}
