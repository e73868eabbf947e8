import * as z from "zod/mini";
import { readStored, storedNames, writeStored } from "./storage.ts";

/** What a student has written so far for one exercise, kept in this browser. */
const KeptDraft = z.object({
  source: z.string(),
  /** In milliseconds. */
  savedAt: z.number(),
  /** The server's revision it was made from; 0 before it has one. */
  base: z._default(z.int(), 0),
  /** Whether it says anything else than that revision. */
  changed: z._default(z.boolean(), true),
  /** The mark of the starter it was begun from, and empty where that is not known. */
  starter: z._default(z.string(), ""),
});

export type KeptDraft = z.infer<typeof KeptDraft>;

export const draftName = (slug: string) => `draft:${slug}`;

export const readDraft = (slug: string) => readStored(draftName(slug), KeptDraft);

export const writeDraft = (slug: string, draft: KeptDraft) => writeStored(draftName(slug), draft);

/** The exercises that this browser keeps code for. */
export const draftedExercises = () => storedNames(draftName("")).map((name) => name.slice("draft:".length));

/** Tells one version of a starter from another. */
export function markOf(starter: string): string {
  let mark = 5381;
  for (let i = 0; i < starter.length; i++) mark = (Math.imul(mark, 33) ^ starter.charCodeAt(i)) >>> 0;
  return mark.toString(36);
}
