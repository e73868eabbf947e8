import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ResultsError } from "./read-results.ts";

/** Keeps a folder of results from being written by two processes at once; gives what ends that. Throws where another one writes it. */
export function lockResults(folder: string): () => void {
  const file = join(folder, ".lock");
  if (!tryLock(file)) {
    const owner = ownerOf(file);
    if (owner !== undefined && isRunning(owner))
      throw new ResultsError(
        `another \`gd bulk\` is under way in ${folder} (process ${owner}); wait until it is done, or name another folder with --out`,
      );
    rmSync(file, { force: true }); // left behind by a process that was killed
    if (!tryLock(file))
      throw new ResultsError(`another \`gd bulk\` has just begun in ${folder}; wait until it is done`);
  }
  const unlock = () => rmSync(file, { force: true });
  process.once("exit", unlock);
  return () => {
    process.off("exit", unlock);
    unlock();
  };
}

function tryLock(file: string): boolean {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Nothing where it has just been removed, or is not written yet. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
