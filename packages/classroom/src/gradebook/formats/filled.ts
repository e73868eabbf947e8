import type { Matches } from "../match.ts";
import { numberIn } from "./numbers.ts";

/** A teacher's own file with the points in it, and what she should hear of it. */
export interface Filled {
  text: string;
  matches: Matches;
  /** Sentences. */
  notes: string[];
  /** Grades that were there and became others, each with both. */
  changes: string[];
}

/** A grade that was there and the other that it becomes; nothing where there was none, or the same. */
export function replaced(before: string, now: string): string | undefined {
  if (before.trim() === "" || before.trim() === now) return undefined;
  const [was, is] = [numberIn(before), numberIn(now)];
  return was !== undefined && was === is ? undefined : `${before.trim()} -> ${now}`;
}
