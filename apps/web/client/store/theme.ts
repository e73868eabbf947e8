import { useSyncExternalStore } from "react";
import * as z from "zod/mini";
import { onStored, readStored, writeStored } from "./storage.ts";

/** What the reader chose; "system" follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const NAME = "theme"; // which public/theme.js reads before the page is painted
const systemIsDark = () => window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

const kept = () => readStored(NAME, z.enum(themes)) ?? "system";
let theme: Theme = "system";
if (!import.meta.env.SSR) {
  // Read and listened to in one go: another page may change it at any time.
  show(kept());
  onStored((name, elsewhere) => name === NAME && elsewhere && show(kept()));
}

/** Colours the page, this time and, where the browser keeps anything, every other. */
export function setTheme(chosen: Theme) {
  show(chosen);
  writeStored(NAME, chosen);
}

function show(chosen: Theme) {
  theme = chosen;
  document.documentElement.dataset.theme = theme; // the stylesheet does the rest
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  const system = systemIsDark();
  system.addEventListener("change", listener);
  listeners.add(listener);
  return () => {
    system.removeEventListener("change", listener);
    listeners.delete(listener);
  };
}

export const useTheme = () =>
  useSyncExternalStore(
    subscribe,
    () => theme,
    () => "system" as const,
  );

/** Whether the page is dark right now, for what cannot read our stylesheet. */
export const useIsDark = () =>
  useSyncExternalStore(subscribe, () => (theme === "system" ? systemIsDark().matches : theme === "dark"));
