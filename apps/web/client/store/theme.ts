import { useMediaQuery } from "@graded-descent/figures/controls/useMediaQuery.ts";
import { useStore } from "@nanostores/react";
import { atom } from "nanostores";
import * as z from "zod/mini";
import { onStored, readStored, writeStored } from "./storage.ts";

/** What the reader chose; "system" follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const NAME = "theme"; // which public/theme.js reads before the page is painted

const stored = () => readStored(NAME, z.enum(themes)) ?? "system";
const theme = atom<Theme>("system");
if (!import.meta.env.SSR) {
  show(stored());
  onStored((name, elsewhere) => name === NAME && elsewhere && show(stored()));
}

/** Colours the page, this time and, where the browser keeps anything, every other. */
export function setTheme(chosen: Theme) {
  show(chosen);
  writeStored(NAME, chosen);
}

function show(chosen: Theme) {
  document.documentElement.dataset.theme = chosen; // the stylesheet does the rest
  theme.set(chosen);
}

export const useTheme = (): Theme => useStore(theme, { ssr: "initial" });

/** Whether the page is dark right now, for what cannot read our stylesheet. */
export function useIsDark(): boolean {
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)");
  const chosen = useTheme();
  return chosen === "system" ? systemIsDark : chosen === "dark";
}
