import { SingleBar } from "cli-progress";

/** How far a long run has come: a bar on a terminal, elsewhere a line every few seconds, always on standard error. */
export interface Progress {
  advance(): void;
  stop(): void;
}

const SECONDS_A_LINE = 5;

/** Begins to show it. */
export function showProgress(total: number): Progress {
  const since = performance.now();
  let done = 0;
  const rate = () => (done / (performance.now() - since)) * 1000;

  if (process.stderr.isTTY) {
    const format = "{bar} {value}/{total} · {rate} a second · {eta_formatted} left";
    const bar = new SingleBar({ format, clearOnComplete: true, etaBuffer: 200 });
    if (total > 0) bar.start(total, 0, { rate: 0 });
    return { advance: () => bar.update(++done, { rate: Math.round(rate()) }), stop: () => bar.stop() };
  }
  const timer = setInterval(() => console.error(line(done, total, rate())), SECONDS_A_LINE * 1000);
  return { advance: () => void done++, stop: () => clearInterval(timer) };
}

/** `graded 1200 of 2700 · 310 a second · 5 s left` */
export function line(done: number, total: number, rate: number): string {
  const left = rate > 0 ? ` · ${duration((total - done) / rate)} left` : "";
  return `graded ${done} of ${total} · ${Math.round(rate)} a second${left}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
