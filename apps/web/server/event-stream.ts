import type { Response } from "express";

const HEARTBEAT = 15_000; // milliseconds: proxies end a stream that is silent for a minute

/** Server-sent events on a response. The stream ends by `end`, when the client closes it, or when the server closes. */
export function eventStream(
  res: Response,
  closing: AbortSignal,
): { send(event: unknown): void; end(): void } {
  const write = (text: string) => {
    if (!res.writableEnded) res.write(text);
  };
  const end = () => void res.end();

  res.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store, no-transform", // compressing or buffering would delay events
    "X-Accel-Buffering": "no",
  });
  write("retry: 2000\n\n");
  const heartbeat = setInterval(() => write(":\n\n"), HEARTBEAT);
  closing.addEventListener("abort", end);
  res.on("close", () => {
    clearInterval(heartbeat);
    closing.removeEventListener("abort", end);
  });
  return { send: (event) => write(`data: ${JSON.stringify(event)}\n\n`), end };
}
