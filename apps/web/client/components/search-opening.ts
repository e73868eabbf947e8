const listeners = new Set<() => void>();

/** Opens the search, which stands beside every page. */
export function openSearch() {
  for (const listener of listeners) listener();
}

/** Calls back when the search is to open; returns what stops it. */
export function onOpenSearch(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
