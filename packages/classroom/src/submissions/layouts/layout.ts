import type { Attention, HandedIn, HandedInFile, LeftOut } from "../handed-in.ts";

/** How one source of classes names what it gives out. */
export interface Layout {
  /** As it is said: "a Canvas download". */
  title: string;
  /** What is expected where it is insisted on and nothing is found. */
  example: string;
  /** Whether a site gives it out as one archive, whose names tell it from a folder that somebody put around it. */
  isDownload: boolean;
  /** How much of it looks so, from 0 to 1. */
  recognises(entries: HandedInFile[], about: About): number;
  /** Whose each file is; throws a sentence where that cannot be read. */
  read(entries: HandedInFile[], about: About): Sorted | Promise<Sorted>;
}

/** What is known of a class besides its files. */
export interface About {
  /** The name of the folder or archive. */
  name: string;
  slugs: readonly string[];
  only?: string;
  /** What tools left in it. */
  junk: readonly LeftOut[];
}

/** A class's files with whose they are; those that are nobody's are left out, or for someone to look at. */
export interface Sorted {
  handedIn: HandedIn[];
  leftOut?: LeftOut[];
  attention: Attention[];
}

/** The first part of a path, and the rest. */
export function split(path: string): [first: string, rest: string] {
  const at = path.indexOf("/");
  return at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
}

/** How many of the entries, from 0 to 1, have a first part that matches. */
export const share = (entries: HandedInFile[], pattern: RegExp) =>
  entries.filter(({ path }) => pattern.test(split(path)[0])).length / Math.max(1, entries.length);

/**
 * Reads a class in which the first part of each path says whose it is, as `pattern` has it: `handedIn` makes of its
 * groups what was handed in. A path that does not match is nobody's, for it is not named as `site` names files.
 */
export function readByName(
  entries: HandedInFile[],
  { site, pattern }: { site: string; pattern: RegExp },
  handedIn: (about: Record<string, string | undefined>, entry: HandedInFile, rest: string) => HandedIn,
): Sorted {
  const sorted: Sorted = { handedIn: [], attention: [] };
  for (const entry of entries) {
    const [first, rest] = split(entry.path);
    const about = pattern.exec(first)?.groups;
    if (about) sorted.handedIn.push(handedIn(about, entry, rest));
    else sorted.attention.push(nobodys(entry, `is not named as ${site} names files`));
  }
  return sorted;
}

/** A file of nobody's. */
export const nobodys = ({ file, refused }: HandedInFile, why: string): Attention => ({
  ...{ file, student: "", exercise: "" },
  why: refused ?? why,
});
