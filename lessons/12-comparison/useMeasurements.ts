import { useFigureServices } from "@graded-descent/figures/services.ts";
import { useEffect, useRef, useState } from "react";
import { type MeasuredRun, methods } from "./comparison.ts";

/** Measures the methods in a worker of its own, so that the page goes on and nothing else is in the clock. */
export function useMeasurements(onDone: () => void) {
  const { startWorker } = useFigureServices();
  const worker = useRef<Worker>(undefined);
  const [measured, setMeasured] = useState<MeasuredRun[]>([]);
  const [running, setRunning] = useState(false);

  function stop() {
    worker.current?.terminate();
    setRunning(false);
  }

  function start(target: number) {
    stop();
    setMeasured([]);
    setRunning(true);
    const started = startWorker(
      () => new Worker(new URL("./comparison.worker.ts", import.meta.url), { type: "module" }),
    );
    worker.current = started;
    let count = 0;
    started.onmessage = ({ data }: MessageEvent<MeasuredRun>) => {
      setMeasured((before) => [...before, data]);
      count += 1;
      if (count < methods.length) return;
      stop();
      onDone();
    };
    started.postMessage(target);
  }

  function clear() {
    stop();
    setMeasured([]);
  }

  useEffect(() => () => worker.current?.terminate(), []);
  return { measured, running, start, clear };
}
