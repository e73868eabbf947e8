import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { ofFile } from "@graded-descent/course";
import { ENOUGH, textOf } from "./text.ts";

/** Reads what a student handed in, as text, with that text's SHA-256; of a huge file only its start. */
export async function readSource(path: string): Promise<{ source: string; sha256: string }> {
  await using file = await open(path);
  const reading = file.read(Buffer.alloc(ENOUGH + 1), 0, ENOUGH + 1, 0);
  const { buffer, bytesRead } = await reading.catch(ofFile(path));
  const source = textOf(buffer.subarray(0, bytesRead));
  return { source, sha256: sha256Of(source) };
}

/** The SHA-256 of a text, in UTF-8. */
export const sha256Of = (text: string) => createHash("sha256").update(text).digest("hex");
