import { useSyncExternalStore } from "react";

const KEY = "graded-descent:read";
const listeners = new Set<() => void>();
let kept = "";
let lessons: ReadonlySet<string> = new Set();

/** The lessons that were read to their end in this browser, by slug. */
export const useReadLessons = (): ReadonlySet<string> => useSyncExternalStore(subscribe, read);

/** Keeps that a lesson was read, where the browser keeps anything. */
export function markRead(slug: string) {
  if (read().has(slug)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...read(), slug]));
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The same set while nothing changed. */
function read(): ReadonlySet<string> {
  const now = localStorage.getItem(KEY) ?? "[]";
  if (now === kept) return lessons;
  kept = now;
  lessons = new Set(parse(now));
  return lessons;
}

function parse(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((slug) => typeof slug === "string") : [];
  } catch {
    return [];
  }
}
