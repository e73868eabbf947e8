import { useSyncExternalStore } from "react";

/** A value that others are told of when it changes. */
export interface Atom<T> {
  get(): T;
  set(value: T): void;
  /** Calls back with each new value; returns what stops it. */
  listen(listener: (value: T) => void): () => void;
  /** The value it began with. */
  initial: T;
}

/** One observable value: what the store of this client is made of. A library's costs pages twice as much. */
export function atom<T>(initial: T): Atom<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    initial,
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener(next);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The value of an atom, as it changes; while a prerendered page is hydrated, the value it began with. */
export const useStore = <T>({ listen, get, initial }: Atom<T>): T =>
  useSyncExternalStore(listen, get, () => initial);
