import { statSync, watch } from "node:fs";
import { basename, dirname, sep } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Tells of changes to a class, those too that come while one is being answered. */
export interface Changes {
  next(): Promise<void>;
}

/** Many files come at once. */
const QUIET_MS = 300;

/** Watches a folder, or the archive that may be replaced by a newer one. `except` is where the results go, within it. */
export function watchClass(path: string, except: string): Changes {
  const isFolder = statSync(path).isDirectory();
  let changed = false;
  let wake = () => {};
  watch(isFolder ? path : dirname(path), { recursive: isFolder }, (_, name) => {
    if (isFolder ? `${path}${sep}${name}`.startsWith(except) : name !== basename(path)) return;
    changed = true;
    wake();
  });
  return {
    async next() {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      await setTimeout(QUIET_MS);
      changed = false;
    },
  };
}
