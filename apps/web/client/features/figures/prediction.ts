import { createContext, useContext, useEffect } from "react";
import { type PathPlayer, usePlayer } from "../plot/usePlayer.ts";

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

const key = (id: string) => `graded-descent:prediction:${id}`;

/** The option chosen before, kept in this browser; undefined when there is none. */
export function readAnswer(id: string, options: number): number | undefined {
  const text = localStorage.getItem(key(id));
  const answer = Number(text);
  return text !== null && Number.isInteger(answer) && answer >= 0 && answer < options ? answer : undefined;
}

/** Keeps an answer, or forgets it. */
export function writeAnswer(id: string, answer: number | undefined) {
  if (answer === undefined) return localStorage.removeItem(key(id));
  try {
    localStorage.setItem(key(id), String(answer));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}
