import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const files = import.meta.glob<{ default: ComponentType }>("../../../../../lessons/*.mdx");

/** The text of each lesson by its id, a chunk of its own, loaded when asked for. */
export const lessonTexts = new Map<string, LazyExoticComponent<ComponentType>>(
  Object.entries(files).map(([path, load]) => [/\/\d+-([^/]+)\.mdx$/.exec(path)?.[1] ?? path, lazy(load)]),
);
