import { useFigureServices } from "@graded-descent/figures/services.ts";
import { useEffect, useState } from "react";

/** Microseconds that an epoch takes on the reader's machine, by batch size, as they come from a worker. */
export function useEpochTimes(): ReadonlyMap<number, number> {
  const { startWorker } = useFigureServices();
  const [times, setTimes] = useState<ReadonlyMap<number, number>>(new Map());
  useEffect(() => {
    const worker = startWorker(
      () => new Worker(new URL("./epoch-time.worker.ts", import.meta.url), { type: "module" }),
    );
    worker.onmessage = ({ data }: MessageEvent<[size: number, time: number]>) =>
      setTimes((before) => new Map([...before, data]));
    return () => worker.terminate();
  }, [startWorker]);
  return times;
}
