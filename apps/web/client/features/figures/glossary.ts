import list from "../../../../../lessons/glossary.yaml";

/** A word of the field and what it means. */
export interface GlossaryEntry {
  id: string;
  word: string;
  means: string;
}

/** Every word the lessons explain. */
export const glossary = list as GlossaryEntry[];
