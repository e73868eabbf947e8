import { statfs } from "node:fs/promises";
import { HttpError } from "./http-error.ts";

const MIB = 1024 * 1024;

/** Space that new work may not use: grading what was sent before, and the database's own log, need it. */
const RESERVED = 16 * MIB;
/** Space that must be free before anything new is stored again: more than `RESERVED`, so that the server does not change its mind at every request. */
const RESUME = 20 * MIB;

/** Space for a new database. */
export const NEW_DATABASE = 48 * MIB;

/** Whether what is sent can still be stored. */
export interface DiskSpace {
  /** Reserves space for what is about to be stored, until it is released; rejects with a 507 where there is too little. */
  reserve(bytes: number): Promise<() => void>;
}

/** The free space of the disk that a folder is on; calls `warn` when the disk gets full, and when it no longer is. */
export function diskSpace(
  folder: string,
  warn: (sentence: string) => void,
  freeBytes: (folder: string) => Promise<number> = freeOn,
): DiskSpace {
  let reserved = 0;
  let full = false;

  return {
    async reserve(bytes) {
      const free = await freeBytes(folder);
      const fits = free - reserved - bytes >= (full ? RESUME : RESERVED);
      if (fits === full) {
        full = !fits;
        const left = `The disk of ${folder} has ${Math.floor(free / MIB)} MiB left`;
        warn(
          full
            ? `${left}, which is too little: nothing new is stored (507) until there are ${RESUME / MIB} MiB.`
            : `${left}: what is sent is stored again.`,
        );
      }
      if (!fits) throw noSpace();
      reserved += bytes;
      return () => {
        reserved -= bytes;
      };
    },
  };
}

/** How many bytes an ordinary user may still write on the disk of a folder. */
export async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export const noSpace = () =>
  new HttpError(507, "The server's disk is full: it saves nothing new until there is space again.");
