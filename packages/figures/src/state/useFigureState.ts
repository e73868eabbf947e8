import { useEffect, useState } from "react";
import { readState, type Settings, type State, writeState } from "./figure-state.ts";

const SETTLED = 150; // milliseconds without a change: browsers refuse an address that changes at every turn of a slider

/** A figure's state, kept in the page's address so that the figure can be shared as it stands. */
export function useFigureState<S extends Settings>(
  figure: string,
  settings: S,
): [State<S>, (change: Partial<State<S>>) => void] {
  const [state, setState] = useState(() =>
    readState(figure, settings, new URLSearchParams(globalThis.location?.search)),
  );

  useEffect(() => {
    const timer = setTimeout(() => {
      const url = new URL(location.href);
      url.search = writeState(figure, settings, state, url.searchParams).toString();
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [figure, settings, state]);

  return [state, (change) => setState((state) => ({ ...state, ...change }))];
}
