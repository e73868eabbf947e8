import * as z from "zod/mini";

const PREFIX = "graded-descent:";

/** What this browser keeps under a name, as text; undefined without it, or where nothing is kept at all. */
export function readText(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
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
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    return false;
  }
  for (const listener of listeners) listener(name);
  return true;
}

/** The names of all that is kept and begins so. */
export function storedNames(start: string): string[] {
  try {
    const names = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX + start));
    return names.map((key) => key.slice(PREFIX.length)).sort();
  } catch {
    return [];
  }
}

/** Calls back when something kept changes: by this page, or with `elsewhere` by another tab. Returns what stops it. */
export function onStored(listener: (name: string, elsewhere?: true) => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent) => {
    if (key?.startsWith(PREFIX)) listener(key.slice(PREFIX.length), true);
  };
  listeners.add(listener);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", fromOtherTab);
  };
}

const listeners = new Set<(name: string) => void>();
