import { SingleBar } from "cli-progress";

/** How far a long run has come: a bar on a terminal, elsewhere a line for each tenth, always on standard error. */
export interface Progress {
  advance(): void;
  stop(): void;
}

/** Begins to show it. */
export function showProgress(total: number): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({
      format: "{bar} {value}/{total} · {eta_formatted} left",
      clearOnComplete: true,
    });
    bar.start(total, 0);
    return { advance: () => bar.increment(), stop: () => bar.stop() };
  }
  let done = 0;
  return {
    advance() {
      done++;
      const tenth = Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total);
      if (tenth) console.error(`graded ${done} of ${total}`);
    },
    stop() {},
  };
}
