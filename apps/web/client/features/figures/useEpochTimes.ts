import { useEffect, useState } from "react";

/** Microseconds that an epoch takes on the reader's machine, by batch size, as they come from a worker. */
export function useEpochTimes(): ReadonlyMap<number, number> {
  const [times, setTimes] = useState<ReadonlyMap<number, number>>(new Map());
  useEffect(() => {
    const worker = new Worker(new URL("./epoch-time-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<[size: number, time: number]>) =>
      setTimes((before) => new Map([...before, data]));
    return () => worker.terminate();
  }, []);
  return times;
}
