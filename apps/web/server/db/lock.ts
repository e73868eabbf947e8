import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "../start-error.ts";

/** While it is held, no other process may open the data folder. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Locks a data folder for this process: PGlite has no lock, and two processes that open one folder lose rows.
 *
 * The lock is a listening socket beside the data that answers with its holder's process id. However its holder ends, the
 * socket is closed by the system, and the lock is free.
 */
export async function lockDataDir(dataDir: string): Promise<Lock> {
  const path = socketPath(dataDir);
  let server = await listen(path);
  if (!server) {
    const holder = await holderOf(path);
    if (holder) throw inUse(dataDir, holder);
    rmSync(path, { force: true });
    server = await listen(path);
    // Another process that starts now may have removed our new socket in place of the old one: see who answers.
    await sleep(100);
    const winner = await holderOf(path);
    if (!server || winner !== String(process.pid)) throw inUse(dataDir, winner ?? "unknown");
  }
  const held = server;
  return { release: () => new Promise((resolve) => held.close(() => resolve())) };
}

function socketPath(dataDir: string): string {
  if (process.platform !== "win32") return join(dataDir, "lock");
  return `\\\\.\\pipe\\graded-descent-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
}

/** Undefined where a socket of that name exists, whether or not a process still listens to it. */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on("error", () => {}).end(String(process.pid)));
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(unusable(path, error)),
    );
    server.listen(path, () => resolve(server.unref()));
  });
}

/** The process id of the lock's holder; undefined where nobody answers. */
function holderOf(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    connect(path)
      .setEncoding("utf8")
      .on("data", (text) => {
        answer += text;
      })
      .on("end", () => resolve(answer))
      .on("error", () => resolve(undefined));
  });
}

const unusable = (path: string, { message }: Error) =>
  new StartError(
    `The data folder's lock ${path} cannot be made (${message}): set DATA_DIR to another folder.`,
  );

function inUse(dataDir: string, holder: string): StartError {
  return new StartError(
    `The data in ${dataDir} is in use by another Graded Descent (process ${holder}): stop that one, or set DATA_DIR to another folder.`,
  );
}
