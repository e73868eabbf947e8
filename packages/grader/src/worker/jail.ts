import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Gradable } from "../gradable.ts";
import type { JailMessage, JailRequest, JailResponse } from "./jail-process.ts";
import type { Pool } from "./pool.ts";

/** The jail cannot be had here; the message says what is missing. */
export class JailError extends Error {
  override name = "JailError";
}

/**
 * What grading may map to write to, this much and this much more for each thread: a bound on what no other limit
 * holds. V8 maps far more than it uses.
 */
const DATA_BYTES = 3 * 1024 ** 3;
const DATA_BYTES_A_THREAD = 512 * 1024 ** 2;

/** No network, no other process in sight, nothing to write to but an empty /tmp. */
const WALLS = [
  ...["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"],
  ...["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"],
];

/**
 * A pool whose threads live in a process of their own, under bubblewrap: no network, a
 * read-only file system, no sight of other processes, a bound on its memory. A third wall
 * behind the sandbox and the threads. Throws a JailError where bubblewrap is missing.
 */
export function openJailedPool({ threads = availableParallelism() }: { threads?: number } = {}): Pool {
  const missing = whatIsMissing();
  if (missing) throw new JailError(`the jail cannot be had here: ${missing}`);
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  /** Exercises the process was told of, by the number it knows them under. */
  let numbers = new Map<Gradable, number>();
  let child: ChildProcess | undefined;
  let lastId = 0;

  function start(): ChildProcess {
    const started = spawn("bwrap", jailArguments(threads), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
      env: {},
    });
    numbers = new Map();
    started.on("message", (reply: JailResponse) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("error" in reply) asked?.reject(new Error(reply.error));
      else asked?.resolve(reply.value as never);
      if (waiting.size === 0) hold(started, false);
    });
    started.on("exit", () => {
      if (child === started) child = undefined;
      for (const { reject } of waiting.values())
        reject(new JailError("the jailed grading process ended unexpectedly"));
      waiting.clear();
    });
    started.on("error", () => {}); // its exit follows
    return started;
  }

  /** A number is told once for each exercise; then only the number goes across. */
  function numberOf(process: ChildProcess, exercise: Gradable): number {
    let number = numbers.get(exercise);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(exercise, number);
      process.send({ kind: "exercise", number, exercise } satisfies JailMessage);
    }
    return number;
  }

  function ask<T>(exercise: Gradable, asked: JailRequest): Promise<T> {
    child ??= start();
    const to = child;
    hold(to, true);
    return new Promise<T>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      to.send({ kind: "ask", id, exercise: numberOf(to, exercise), asked } satisfies JailMessage);
    });
  }

  return {
    start() {
      child ??= start();
      hold(child, false);
    },
    grade: (exercise, source, options) => ask(exercise, { method: "grade", source, options }),
    measure: (exercise, source) => ask(exercise, { method: "measure", source }),
    recordings: (exercise) => ask(exercise, { method: "recordings" }),
    reference: (exercise) => ask(exercise, { method: "reference" }),
    async close() {
      child?.kill("SIGKILL");
      child = undefined;
    },
  };
}

function whatIsMissing(): string | undefined {
  if (process.platform !== "linux") return "it needs Linux";
  for (const [program, debianPackage] of Object.entries({ bwrap: "bubblewrap", prlimit: "util-linux" })) {
    if (spawnSync(program, ["--version"]).error)
      return `${program} is missing (in Debian: apt-get install ${debianPackage})`;
  }
  const { status, stderr } = spawnSync("bwrap", [...WALLS, "true"], { encoding: "utf8" });
  return status === 0 ? undefined : stderr.trim().split("\n")[0];
}

/** Whether the process keeps this one alive. */
function hold(child: ChildProcess, on: boolean) {
  if (on) child.ref();
  else child.unref();
  if (on) child.channel?.ref();
  else child.channel?.unref();
}

function jailArguments(threads: number): string[] {
  const entry = new URL("./jail-process.ts", import.meta.url).pathname;
  const data = DATA_BYTES + threads * DATA_BYTES_A_THREAD;
  // The code itself may lie below /tmp, as clones made to be thrown away do.
  const code = process.execPath.startsWith("/tmp/") || entry.startsWith("/tmp/") ? rootsBelowTmp(entry) : [];
  return [...WALLS, ...code, "prlimit", `--data=${data}`, process.execPath, entry, String(threads)];
}

function rootsBelowTmp(entry: string): string[] {
  const roots = [process.execPath, entry].flatMap((path) => /^\/tmp\/[^/]+/.exec(path) ?? []);
  return [...new Set(roots)].filter(existsSync).flatMap((root) => ["--ro-bind", root, root]);
}
