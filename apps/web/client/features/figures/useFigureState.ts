import { useSearchParams } from "react-router";
import { readState, type Settings, type State, writeState } from "./figure-state.ts";

/** A figure's state, kept in the page's address so that the figure can be shared as it stands. */
export function useFigureState<S extends Settings>(
  figure: string,
  settings: S,
): [State<S>, (change: Partial<State<S>>) => void] {
  const [query, setQuery] = useSearchParams();
  const state = readState(figure, settings, query);
  const change = (change: Partial<State<S>>) =>
    setQuery(writeState(figure, settings, { ...state, ...change }, query), {
      replace: true,
      preventScrollReset: true,
    });
  return [state, change];
}
