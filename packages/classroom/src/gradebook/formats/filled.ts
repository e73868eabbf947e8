import type { Matches } from "../match.ts";

/** A teacher's own file with the points in it, and what she should hear of it. */
export interface Filled {
  text: string;
  matches: Matches;
  /** Sentences. */
  notes: string[];
}
