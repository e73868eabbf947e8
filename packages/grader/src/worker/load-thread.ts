import { parentPort, workerData } from "node:worker_threads";
import { fixSurroundings } from "./fixed-surroundings.ts";
import { framesOf } from "./frames.ts";
import type { Called, LoadJob, Outline } from "./protocol.ts";
import type { ThreadAnswer } from "./thread.ts";

/** The thread that runs test files as far as their list of test cases, and says what they export. */
const { progress } = workerData as { progress: Int32Array };
fixSurroundings();
Reflect.deleteProperty(globalThis, "process"); // a browser has none either, and it could end all of us

parentPort!.on("message", async (jobs: LoadJob[]) => {
  const answers: ThreadAnswer[] = [];
  for (const [i, { id, address }] of jobs.entries()) {
    Atomics.store(progress, 0, i);
    try {
      answers.push({ kind: "loaded", id, outline: outlineOf(await import(address)) });
    } catch (error) {
      answers.push({ kind: "failed", id, message: String(error), frames: framesOf(error) });
    }
  }
  parentPort!.postMessage(answers);
});

function outlineOf(module: Record<string, unknown>): Outline {
  const { default: list, trace } = module;
  return {
    tests: Array.isArray(list)
      ? list.map((test) => parts(test, ["name", "points", "hint", "run"]))
      : undefined,
    trace: trace === undefined ? undefined : parts(trace, ["kind", "x", "y", "loss", "paths", "lines"]),
  };
}

/** These parts of a record, as they can be sent; anything else is nothing. */
function parts(value: unknown, keys: string[]): Record<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const part = (value as Record<string, unknown>)[key];
      return part === undefined ? [] : [[key, sendable(part)]];
    }),
  );
}

function sendable(value: unknown): unknown {
  if (typeof value === "function") return { called: Object.prototype.toString.call(value) } satisfies Called;
  if (typeof value === "symbol") return String(value);
  return typeof value === "object" ? parts(value, ["label", "from", "to"]) : value;
}
