import { type Progress, showProgress } from "./progress.ts";

/** Shows how far grading has come, and ends it with a sentence when the process is told to end, whatever it is doing. */
export interface Interrupt {
  /** `discard` removes what is written so far. */
  begin(total: number, discard: () => void): void;
  advance(): void;
  end(): void;
  close(): void;
}

/** Listens to Ctrl+C and `kill` from now on. */
export function openInterrupt(): Interrupt {
  let progress: Progress | undefined;
  let discard = () => {};
  let total = 0;
  let done = 0;
  const stop = (signal: NodeJS.Signals) => {
    progress?.stop();
    discard();
    const state = progress ? `${done} of ${total} are graded and kept` : "nothing was changed";
    console.error(`stopped: ${state}; run the same command again to go on`);
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return {
    begin(count, remove) {
      [total, done, discard] = [count, 0, remove];
      progress = showProgress(count);
    },
    advance() {
      done++;
      progress?.advance();
    },
    end() {
      progress?.stop();
      progress = undefined;
      discard = () => {};
    },
    close: () => void process.off("SIGINT", stop).off("SIGTERM", stop),
  };
}
