import { statfs } from "node:fs/promises";
import { HttpError } from "./http-error.ts";

const MIB = 1024 * 1024;

/** What new work may not use of the disk: grading what was sent before, and the database's own log, need it. */
const FLOOR = 16 * MIB;
/** What must be free again before anything new is stored: more, so that it is not stored and refused in turns. */
const ENOUGH = 20 * MIB;

/** A new database, and what it needs to open. */
export const NEW_DATABASE = 48 * MIB;

/** Whether what is sent can still be stored. */
export interface DiskSpace {
  /** Keeps space for what is about to be stored, until it is released; rejects with 507 where there is too little. */
  reserve(bytes: number): Promise<() => void>;
}

/** Watches over the disk that a folder is on; `say` is told when it gets full, and when it no longer is. */
export function diskSpace(
  folder: string,
  say: (sentence: string) => void,
  freeBytes: (folder: string) => Promise<number> = freeOn,
): DiskSpace {
  let reserved = 0;
  let full = false;

  return {
    async reserve(bytes) {
      const free = await freeBytes(folder);
      const fits = free - reserved - bytes >= (full ? ENOUGH : FLOOR);
      if (fits === full) {
        full = !fits;
        const left = `The disk of ${folder} has ${Math.floor(free / MIB)} MiB left`;
        say(
          full
            ? `${left}, which is too little: nothing new is stored (507) until there are ${ENOUGH / MIB} MiB.`
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
