import { useSyncExternalStore } from "react";

/** What the reader chose; "system" follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const KEY = "graded-descent:theme";
const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function chosen(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(KEY)) ?? "system";
}

/** Puts the chosen theme on the page; the stylesheet does the rest. */
export function applyTheme() {
  document.documentElement.dataset.theme = chosen();
}

export function setTheme(theme: Theme) {
  localStorage.setItem(KEY, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  systemIsDark.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    systemIsDark.removeEventListener("change", listener);
  };
}

export const useTheme = () => useSyncExternalStore(subscribe, chosen);

/** Whether the page is dark right now, for what cannot read our stylesheet. */
export const useIsDark = () =>
  useSyncExternalStore(subscribe, () => {
    const theme = chosen();
    return theme === "system" ? systemIsDark.matches : theme === "dark";
  });
