import { useSyncExternalStore } from "react";

/**
 * False on the server and while React hydrates what the server rendered, true from then on: for what only the browser
 * knows, such as the time zone and what it has stored.
 */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

const never = () => () => {};
