import { createContext, useContext, useEffect } from "react";
import * as z from "zod/mini";
import { readStored, writeStored } from "../../components/stored.ts";
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

const answerName = (id: string) => `prediction:${id}`;

/** The option chosen before, kept in this browser; undefined when there is none. */
export function readAnswer(id: string, options: number): number | undefined {
  const answer = readStored(answerName(id), z.int().check(z.nonnegative()));
  return answer !== undefined && answer < options ? answer : undefined;
}

/** Keeps an answer, or forgets it; a browser that keeps nothing asks again the next time. */
export const writeAnswer = (id: string, answer: number | undefined) =>
  writeStored(answerName(id), answer ?? null);
