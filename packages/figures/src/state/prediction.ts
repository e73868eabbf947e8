import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useIsHydrated } from "../controls/useIsHydrated.ts";
import { type PathPlayer, usePlayer } from "../plot/usePlayer.ts";
import { useFigureServices } from "../services.ts";

/** What a figure knows of the question asked before it. */
export interface Prediction {
  /** Until the question is answered. */
  waiting: boolean;
  /** Told once the figure has shown how it comes out. */
  onSeen(): void;
}

export const PredictionContext = createContext<Prediction>({ waiting: false, onSeen: () => {} });

/** A player that waits for the question before its figure, plays once it is answered, and tells when it has played. */
export function usePredictedPlayer(last: number): PathPlayer & { waiting: boolean } {
  const { waiting, onSeen } = useContext(PredictionContext);
  const player = usePlayer(last, { waiting, autoplay: waiting });
  const seen = !waiting && player.step >= last;
  useEffect(() => {
    if (seen) onSeen();
  }, [seen, onSeen]);
  return { ...player, waiting };
}

/** The answer to a question, kept in this browser: the option's index, and what sets it; undefined while there is none. */
export function useAnswer(id: string, options: number): [number | undefined, (answer?: number) => void] {
  const { read, write } = useFigureServices();
  const name = `prediction:${id}`;
  const isHydrated = useIsHydrated();
  const [given, setGiven] = useState<{ answer?: number }>();
  const stored = useMemo(
    () => indexBelow(options, isHydrated ? read(name) : undefined),
    [isHydrated, read, name, options],
  );
  return [
    given ? given.answer : stored,
    (answer) => {
      write(name, answer ?? null);
      setGiven({ answer });
    },
  ];
}

const indexBelow = (options: number, value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < options ? value : undefined;
