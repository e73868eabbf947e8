import * as z from "zod/mini";
import { readStored, writeStored } from "./storage.ts";

const hintsName = (slug: string) => `hints:${slug}`;

/** The hints a student has asked for so far, kept in this browser. */
export const readHints = (slug: string) => readStored(hintsName(slug), z.array(z.string())) ?? [];

export const writeHints = (slug: string, hints: string[]) => writeStored(hintsName(slug), hints);
