import { zipSync } from "fflate";
import type { HandedInFile } from "./handed-in.ts";

/** A zip file's bytes, of these files by path. */
export const zipOf = (files: Record<string, string | Buffer>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]))),
  );

/** What a folder with these files would give, by path. */
export const entriesOf = (files: Record<string, string | Buffer>): HandedInFile[] =>
  Object.entries(files).map(([path, content]) => ({
    file: path,
    path,
    read: async () => Buffer.from(content),
  }));
