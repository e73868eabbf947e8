import { useMemo } from "react";
import { useStoredText } from "./storage.ts";
import { readVersions, type Version, versionsName } from "./versions.ts";

/** What this browser keeps in the history of an exercise, newest first, also as other tabs change it. */
export function useVersions(slug: string): Version[] {
  const text = useStoredText(versionsName(slug));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for what is read
  return useMemo(() => readVersions(slug), [slug, text]);
}
