import { Session } from "node:inspector";
import type { Worker } from "node:worker_threads";
import type { StackFrame } from "./frames.ts";

/** A thread that does not answer within this time cannot be asked. */
const PATIENCE_MS = 1000;

interface Told {
  method?: string;
  params?: {
    scriptId: string;
    url: string;
    callFrames: { location: { scriptId: string; lineNumber: number; columnNumber: number } }[];
  };
}

/**
 * Where a thread is that does not come to an end: its call stack, the innermost place first. Stops it for a moment, as a
 * debugger does. Empty where that cannot be had.
 */
export function whereIs(worker: Worker): Promise<StackFrame[]> {
  const session = new Session();
  /** The address of each script, by the engine's number for it. */
  const addresses = new Map<string, string>();
  let thread: string | undefined;
  let lastId = 0;
  const tell = (method: string) =>
    session.post("NodeWorker.sendMessageToWorker", {
      sessionId: thread!,
      message: JSON.stringify({ id: ++lastId, method }),
    });

  return new Promise((resolve) => {
    const clock = setTimeout(leave, PATIENCE_MS, []);
    /** Lets it go on. A thread that is stopped cannot be ended, and one that is slow may stop later: somebody must be there then. */
    function leave(frames: StackFrame[]) {
      clearTimeout(clock);
      if (thread) tell("Debugger.disable");
      resolve(frames);
    }

    session.on("NodeWorker.attachedToWorker", ({ params: { sessionId, workerInfo } }) => {
      if (!workerInfo.title.startsWith(`[worker ${worker.threadId}]`)) return;
      thread = sessionId;
      tell("Debugger.enable");
      tell("Debugger.pause");
    });
    session.on("NodeWorker.receivedMessageFromWorker", ({ params: { sessionId, message } }) => {
      if (sessionId !== thread) return;
      const { method, params }: Told = JSON.parse(message);
      if (method === "Debugger.scriptParsed") addresses.set(params!.scriptId, params!.url);
      if (method !== "Debugger.paused") return;
      const frames = params!.callFrames.map(({ location: { scriptId, lineNumber, columnNumber } }) => ({
        address: addresses.get(scriptId) ?? "",
        line: lineNumber + 1,
        column: columnNumber + 1,
      }));
      leave(frames);
    });
    session.connect();
    worker.once("exit", () => session.disconnect());
    session.post("NodeWorker.enable", { waitForDebuggerOnStart: false });
  });
}
