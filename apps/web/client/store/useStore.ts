import type { Atom } from "nanostores";
import { useSyncExternalStore } from "react";

/** The value of a store, as it changes; while a prerendered page is hydrated, the value the store began with. */
export const useStore = <T>(store: Atom<T>): T =>
  useSyncExternalStore(
    (listener) => store.listen(() => listener()),
    () => store.get(),
    () => store.init ?? store.get(),
  );
