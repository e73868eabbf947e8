import { atom } from "nanostores";
import { useSyncExternalStore } from "react";
import * as z from "zod/mini";

const PREFIX = "graded-descent:";
const STUDENTS = `${PREFIX}students`; // the marks of those known to the server, in the order they came
const OF_THE_BROWSER = ["theme"]; // whoever sits before it

/** What this browser keeps under a name, as text; undefined without it, or where nothing is kept at all. */
export function readText(name: string): string | undefined {
  try {
    return localStorage.getItem(prefixOf(name) + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The same, read by its schema; what is not of that form counts as missing. */
export function readStored<T>(name: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    return z.safeParse(schema, JSON.parse(readText(name) ?? "")).data;
  } catch {
    return undefined;
  }
}

/** False where this browser keeps nothing, or is full. */
export function writeStored(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefixOf(name) + name, JSON.stringify(value));
  } catch {
    return false;
  }
  lastWrite.set({ name });
  return true;
}

/** The names of all that is kept and begins so. */
export function storedNames(start: string): string[] {
  try {
    const prefix = prefixOf(start);
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix + start));
    return keys.map((key) => key.slice(prefix.length)).sort();
  } catch {
    return [];
  }
}

/** Calls back when something kept changes: by this page, or with `elsewhere` by another tab. Returns what stops it. */
export function onStored(listener: (name: string, elsewhere?: true) => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent) => {
    const name = key?.slice(key.lastIndexOf("/") + 1).replace(PREFIX, "");
    if (name !== undefined && key === prefixOf(name) + name) listener(name, true);
  };
  const stop = lastWrite.listen(({ name }) => listener(name));
  window.addEventListener("storage", fromOtherTab);
  return () => {
    stop();
    window.removeEventListener("storage", fromOtherTab);
  };
}

/** The text kept under a name, as this page and other tabs change it; undefined while a prerendered page is hydrated. */
export const useStoredText = (name: string): string | undefined =>
  useSyncExternalStore(
    onStored,
    () => readText(name),
    () => undefined,
  );

/** What this page wrote last. */
const lastWrite = atom({ name: "" });

/**
 * Each student at a shared computer has a place of their own, so that the next one does not see what they keep: the
 * first under the bare prefix, the second after `1/`. Who is not known to the server yet sits at the next free place,
 * which is theirs from then on. Nothing is ever moved: two tabs that did so at once would undo what the other wrote.
 */
function prefixOf(name: string): string {
  if (OF_THE_BROWSER.includes(name)) return PREFIX;
  const students = localStorage.getItem(STUDENTS)?.split(" ") ?? [];
  const [, student] = /(?:^|; )student-mark=([\w-]+)/.exec(document.cookie) ?? [];
  const found = students.indexOf(student);
  if (student && found < 0) note([...students, student]);
  const place = found < 0 ? students.length : found;
  return place === 0 ? PREFIX : `${PREFIX}${place}/`;
}

function note(students: string[]) {
  try {
    localStorage.setItem(STUDENTS, students.join(" "));
  } catch {
    // The browser is full: the same place is found until there is room to note it.
  }
}
