import type { ComponentType } from "react";

export interface Section {
  id: string;
  title: string;
}

/** A lesson's text, and what it is divided into. */
export interface Text {
  default: ComponentType;
  sections: Section[];
}

const files = import.meta.glob<Text>("../../../../../lessons/*.mdx");
const loaders = new Map(
  Object.entries(files).map(([path, load]) => [/\/\d+-([^/]+)\.mdx$/.exec(path)?.[1] ?? path, load]),
);
const loaded = new Map<string, Text>();

/** The text of a lesson by its id, a chunk of its own; undefined where this site has none under that id. */
export async function loadText(slug: string): Promise<Text | undefined> {
  const text = await loaders.get(slug)?.();
  if (text) loaded.set(slug, text);
  return text;
}

/** The same, once it was loaded. */
export const loadedText = (slug: string): Text | undefined => loaded.get(slug);
