import { useEffect, useState } from "react";
import { useMediaQuery } from "../controls/useMediaQuery.ts";

export interface PathPlayer {
  step: number;
  last: number;
  playing: boolean;
  /** Shows this step, and stops. */
  show(step: number): void;
  toggle(): void;
}

const WHOLE_RUN = 2400;
const SLOWEST = 400;

interface Options {
  /** Stands at the start until this is over. */
  waiting?: boolean;
  /** Whether it plays unasked. */
  autoplay?: boolean;
  /** The step it stands at instead of playing. */
  at?: number;
  /** How many times as fast as usual it plays. */
  pace?: number;
}

/**
 * Plays the steps of a path one after another; at once when it appears, unless the reader asked for less motion:
 * then it stands at the end.
 */
export function usePlayer(
  last: number,
  { waiting = false, autoplay = true, at, pace = 1 }: Options = {},
): PathPlayer {
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [mayStart] = useState(autoplay && at === undefined);
  const startsAlone = mayStart && !isStill;
  const [started = startsAlone, setStarted] = useState<boolean>();
  const first = at ?? (startsAlone ? 0 : last);
  const [shown = first, setStep] = useState<number>();
  const step = waiting ? 0 : shown;
  const playing = started && !waiting && step < last;

  useEffect(() => {
    if (!playing) return;
    const pause = Math.min(SLOWEST, WHOLE_RUN / last) / pace;
    const timer = setInterval(() => setStep((shown = first) => shown + 1), pause);
    return () => clearInterval(timer);
  }, [playing, first, last, pace]);

  return {
    step: Math.min(step, last),
    last,
    playing,
    show(step) {
      setStarted(false);
      setStep(step);
    },
    toggle() {
      if (step >= last) setStep(0);
      setStarted(!playing);
    },
  };
}
