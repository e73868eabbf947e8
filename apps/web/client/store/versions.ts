import * as z from "zod/mini";
import { readStored, writeStored } from "./storage.ts";
import { uuid } from "./uuid.ts";

/** Code that something else took the place of, kept in this browser. */
const Version = z.object({
  id: z.string(),
  source: z.string(),
  /** When it was put aside, in milliseconds. */
  at: z.number(),
  /** What it is, in a few words: "Before a reset". */
  label: z.string(),
});
const Versions = z.array(Version);

export type Version = z.infer<typeof Version>;

const MOST = 60;

export const versionsName = (slug: string) => `versions:${slug}`;

/** Newest first. */
export const readVersions = (slug: string): Version[] => readStored(versionsName(slug), Versions) ?? [];

/**
 * Keeps code in the history of an exercise, once however often it comes; `id` replaces what was kept under it.
 * Where the browser is full, the oldest make room. False when nothing could be kept.
 */
export function keepVersion(slug: string, { id = uuid(), ...rest }: NewVersion): boolean {
  const others = readVersions(slug).filter((other) => other.id !== id && other.source !== rest.source);
  const version = { at: Date.now(), ...rest, id };
  const list = [version, ...others].sort((a, b) => b.at - a.at).slice(0, MOST);
  while (!writeStored(versionsName(slug), list)) {
    if (list.length === 1) return false;
    list.pop();
  }
  return true;
}

type NewVersion = Pick<Version, "source" | "label"> & Partial<Version>;
