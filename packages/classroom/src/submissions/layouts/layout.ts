import type { HandedIn, HandedInFile, LeftOut, ReviewItem } from "../handed-in.ts";

/** How one source of classes names what it gives out. */
export interface Layout {
  /** As it is said: "a Canvas download". */
  title: string;
  /** What is expected where it is insisted on and nothing is found. */
  example: string;
  /** Whether a site gives it out as one archive, whose names tell it from a folder that somebody put around it. */
  isDownload: boolean;
  /** Which part of the files is named so, from 0 to 1. */
  recognises(entries: HandedInFile[], about: About): number;
  /** Whose each file is; throws a sentence where that cannot be read. */
  read(entries: HandedInFile[], about: About): Ownership | Promise<Ownership>;
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
export interface Ownership {
  handedIn: HandedIn[];
  leftOut?: LeftOut[];
  needsReview: ReviewItem[];
}

/** How a site names the files of its download. */
interface NamedPaths {
  /** As it is called in messages. */
  site: string;
  title: string;
  example: string;
  /** Of a whole path; what its groups mean is up to `handedIn`. */
  pattern: RegExp;
  /** The site's own files, which are nobody's work. */
  own?: RegExp;
  /** What was handed in, or why the path does not say whose it is. */
  handedIn(
    groups: Record<string, string | undefined>,
    entry: HandedInFile,
    context: NamedPathsContext,
  ): (Omit<HandedIn, "entry"> & { entry?: HandedInFile }) | string;
  /** What some of the site's own files say, read before the others. */
  context?(entries: HandedInFile[]): Promise<NamedPathsContext>;
}

/** What the site's own files say, by a part of a path. */
export type NamedPathsContext = ReadonlyMap<string, string>;

/** A download in which the path of each file says whose it is. */
export function layoutOfPaths(paths: NamedPaths): Layout {
  const { site, title, example, pattern, own, handedIn } = paths;
  const isOwn = ({ path }: HandedInFile) => own?.test(path) === true;
  return {
    title,
    example,
    isDownload: true,
    recognises(entries) {
      const work = entries.filter((entry) => !isOwn(entry));
      return work.filter(({ path }) => pattern.test(path)).length / Math.max(1, work.length);
    },
    async read(entries) {
      const context = (await paths.context?.(entries)) ?? new Map();
      const found: Required<Ownership> = { handedIn: [], leftOut: [], needsReview: [] };
      for (const entry of entries) {
        if (isOwn(entry)) {
          found.leftOut.push({
            file: entry.file,
            reason: `is ${site}’s own, not a student’s work`,
            kind: "tools",
          });
          continue;
        }
        const groups = pattern.exec(entry.path)?.groups;
        const one = groups ? handedIn(groups, entry, context) : `is not named as ${site} names files`;
        if (typeof one === "string") found.needsReview.push(unowned(entry, one));
        else found.handedIn.push({ entry, ...one });
      }
      return found;
    },
  };
}

/** The first part of a path, and the rest. */
export function split(path: string): [first: string, rest: string] {
  const at = path.indexOf("/");
  return at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
}

/** A file of which nothing says whose it is. */
export const unowned = ({ file, refused }: HandedInFile, why: string): ReviewItem => ({
  ...{ file, student: "", proposed: "" },
  why: refused ?? why,
});

/** A time in a name, `2026-01-12-23-03-10`, in ISO 8601 without a zone, which the name does not say. */
export function localTime(digits: string | undefined): string | undefined {
  const [year, month, day, hour, minute, second = "00"] = digits?.match(/^\d{4}|\d\d/g) ?? [];
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return Number.isNaN(Date.parse(`${time}Z`)) ? undefined : time;
}
