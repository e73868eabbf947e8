import { useSyncExternalStore } from "react";

let connected = true;
const listeners = new Set<() => void>();

/** Says whether the last answer came from the server, or there was none. */
export function setConnected(now: boolean) {
  if (now === connected) return;
  connected = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Whether the server can be reached, as far as this page knows. */
export const useConnected = () =>
  useSyncExternalStore(
    subscribe,
    () => connected && navigator.onLine,
    () => true,
  );
