import type { GlossaryEntry } from "@graded-descent/figures/services.ts";
import list from "../../../../../lessons/glossary.yaml";

/** Every word the lessons explain. */
export const glossary = list as GlossaryEntry[];
