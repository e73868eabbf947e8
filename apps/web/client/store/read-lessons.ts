import { useSyncExternalStore } from "react";
import * as z from "zod/mini";
import { onStored, readStored, readText, writeStored } from "./storage.ts";

const NAME = "read";
let kept: string | undefined;
const none: ReadonlySet<string> = new Set();
let lessons = none;

/** The lessons that were read to their end in this browser, by slug. */
export const useReadLessons = (): ReadonlySet<string> => useSyncExternalStore(onStored, read, () => none);

/** Keeps that a lesson was read, where the browser keeps anything. */
export function markRead(slug: string) {
  if (!read().has(slug)) writeStored(NAME, [...read(), slug]);
}

/** The same set while nothing changed. */
function read(): ReadonlySet<string> {
  const now = readText(NAME);
  if (now !== kept) {
    kept = now;
    lessons = new Set(readStored(NAME, z.array(z.string())));
  }
  return lessons;
}
