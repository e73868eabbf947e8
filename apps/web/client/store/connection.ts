import { useStore } from "@nanostores/react";
import { atom, onMount } from "nanostores";

let answered = true; // whether the last request had an answer from the server
const connected = atom(true);

const update = () => connected.set(answered && navigator.onLine);

onMount(connected, () => {
  if (import.meta.env.SSR) return;
  update();
  window.addEventListener("online", update);
  window.addEventListener("offline", update);
  return () => {
    window.removeEventListener("online", update);
    window.removeEventListener("offline", update);
  };
});

/** Says whether the last answer came from the server, or there was none. */
export function setConnected(now: boolean) {
  answered = now;
  update();
}

/** Whether the server can be reached, as far as this page knows. */
export const useConnected = (): boolean => useStore(connected, { ssr: "initial" });
