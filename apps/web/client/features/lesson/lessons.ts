import type { ComponentType } from "react";

export interface LessonSection {
  id: string;
  title: string;
}

/** A lesson's text, and what it is divided into. */
export interface LessonModule {
  default: ComponentType;
  sections: LessonSection[];
}

const files = import.meta.glob<LessonModule>("../../../../../lessons/*/lesson.mdx");
const loaders = new Map(
  Object.entries(files).map(([path, load]) => [/\/\d+-([^/]+)\/lesson\.mdx$/.exec(path)?.[1] ?? path, load]),
);
const loaded = new Map<string, LessonModule>();

/** The text of a lesson by its id, a chunk of its own; undefined where this site has none under that id. */
export async function loadText(slug: string): Promise<LessonModule | undefined> {
  const text = await loaders.get(slug)?.();
  if (text) loaded.set(slug, text);
  return text;
}

/** The same, once it was loaded. */
export const loadedText = (slug: string): LessonModule | undefined => loaded.get(slug);
