import { useSyncExternalStore } from "react";
import * as z from "zod/mini";
import { onStored, readStored, writeStored } from "./stored.ts";

/** What the reader chose; "system" follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const NAME = "theme"; // which public/theme.js reads before the page is painted
const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

const kept = () => readStored(NAME, z.enum(themes)) ?? "system";
let theme: Theme = kept();
onStored((name, elsewhere) => name === NAME && elsewhere && show(kept()));
systemIsDark.addEventListener("change", () => show(theme));

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
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useTheme = () => useSyncExternalStore(subscribe, () => theme);

/** Whether the page is dark right now, for what cannot read our stylesheet. */
export const useIsDark = () =>
  useSyncExternalStore(subscribe, () => (theme === "system" ? systemIsDark.matches : theme === "dark"));
