import * as z from "zod/mini";
import { readStored, writeStored } from "./storage.ts";

/** Code submitted where no server is: kept in this browser until it is handed in as a file. */
const KeptAttempt = z.object({
  /** Counted from 1. */
  attempt: z.int(),
  createdAt: z.iso.datetime(),
  source: z.string(),
});
const KeptAttempts = z.array(KeptAttempt);

const attemptsName = (slug: string) => `attempts:${slug}`;

/** Oldest first. */
export const readAttempts = (slug: string) => readStored(attemptsName(slug), KeptAttempts) ?? [];

/** Keeps code as the next attempt, or as the last one where that says the same; its number, or undefined where the browser keeps no more. */
export function keepAttempt(slug: string, source: string): number | undefined {
  const attempts = readAttempts(slug);
  const last = attempts.at(-1);
  if (last?.source === source) return last.attempt;
  const attempt = (last?.attempt ?? 0) + 1;
  const next = { attempt, createdAt: new Date().toISOString(), source };
  return writeStored(attemptsName(slug), [...attempts, next]) ? attempt : undefined;
}
