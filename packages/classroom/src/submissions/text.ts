import { readFile } from "node:fs/promises";
import { ofFile } from "@graded-descent/course";
import { MAX_SOURCE_BYTES } from "@graded-descent/grader";

/** More bytes than the grader takes, so that a longer file is still seen to be too long. */
export const ENOUGH = 2 * MAX_SOURCE_BYTES;

/** A file's bytes as the text that was meant: UTF-8, UTF-16 with its mark or without, else Windows's Latin-1. */
export function textOf(bytes: Buffer): string {
  const start = bytes.subarray(0, ENOUGH);
  return decoded(start, { isCut: start.length < bytes.length });
}

/** The whole of a file that somebody names, read in the same way; its byte order mark stays. */
export async function readWhole(path: string): Promise<string> {
  const bytes = await readFile(path).catch(ofFile(path));
  return decoded(bytes, { ignoreBOM: true });
}

function decoded(bytes: Buffer, { isCut = false, ignoreBOM = false }): string {
  const encoding = utf16(bytes);
  if (encoding) return new TextDecoder(encoding, { ignoreBOM }).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM }).decode(bytes, { stream: isCut });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function utf16(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Code is mostly ASCII, whose other byte is zero.
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]++;
  const many = bytes.length / 4;
  if (zeros[1] > many && zeros[0] === 0) return "utf-16le";
  if (zeros[0] > many && zeros[1] === 0) return "utf-16be";
  return undefined;
}
