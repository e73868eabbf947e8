import { useMemo } from "react";
import * as z from "zod/mini";
import { readStored, useStoredText, writeStored } from "./storage.ts";

const NAME = "read";
const read = () => new Set(readStored(NAME, z.array(z.string())));

/** The lessons that were read to their end in this browser, by slug. */
export function useReadLessons(): ReadonlySet<string> {
  const text = useStoredText(NAME);
  return useMemo(() => (text === undefined ? new Set() : read()), [text]);
}

/** Keeps that a lesson was read, where the browser keeps anything. */
export function markRead(slug: string) {
  if (!read().has(slug)) writeStored(NAME, [...read(), slug]);
}
