import * as z from "zod/mini";

/** The longest program that is taken, in characters. The grader's own limit is lower: too long is a verdict, not a bad request. */
export const MAX_SOURCE = 262_144;

/** Databases keep neither U+0000 nor half a surrogate pair. */
const isText = (source: string) => source.isWellFormed() && !source.includes("\0");

/** The text of a program, as a student sends it. */
export const Source = z
  .string("`source` must be the text of the program.")
  .check(
    z.maxLength(MAX_SOURCE, `\`source\` must be at most ${MAX_SOURCE} characters long.`),
    z.refine(isText, "`source` holds a character that is no text, such as U+0000: remove it."),
  );
