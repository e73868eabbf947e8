import * as z from "zod/mini";

const PREFIX = "graded-descent:";
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
  for (const listener of listeners) listener(name);
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
  listeners.add(listener);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", fromOtherTab);
  };
}

let lastStudent = "";

/** Each student's things have names of their own, so that the next one at a shared computer does not see them. */
function prefixOf(name: string): string {
  if (OF_THE_BROWSER.includes(name)) return PREFIX;
  const [, student] = /(?:^|; )student-mark=([\w-]+)/.exec(document.cookie) ?? [];
  if (!student) return PREFIX;
  const prefix = `${PREFIX}${student}/`;
  if (student !== lastStudent) bringAlong(prefix);
  lastStudent = student;
  return prefix;
}

/** What was kept before the server knew the student is theirs. */
function bringAlong(prefix: string) {
  for (const key of Object.keys(localStorage)) {
    const name = key.slice(PREFIX.length);
    if (!key.startsWith(PREFIX) || name.includes("/") || OF_THE_BROWSER.includes(name)) continue;
    if (localStorage.getItem(prefix + name) === null)
      localStorage.setItem(prefix + name, localStorage.getItem(key)!);
    localStorage.removeItem(key);
  }
}

const listeners = new Set<(name: string) => void>();
