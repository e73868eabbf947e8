import { useEffect, useState } from "react";
import { readLink, writeLink } from "./link.ts";
import type { LabState } from "./settings.ts";

const SETTLED = 150; // milliseconds without a change: browsers refuse an address that changes at every turn of a slider

/** The lab's state, kept in the page's address, and what that address said wrong at first. */
export function useLabState() {
  const [{ state, wrong }, set] = useState(() => readLink(new URLSearchParams(location.search)));

  useEffect(() => {
    const timer = setTimeout(() => {
      const url = new URL(location.href);
      url.search = writeLink(state).toString();
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [state]);

  const change = (change: Partial<LabState>) => set({ state: { ...state, ...change }, wrong: [] });
  return { state, wrong, change };
}
