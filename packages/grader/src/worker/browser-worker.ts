import { fixSurroundings } from "./fixed-surroundings.ts";
import type { ToWorker } from "./protocol.ts";
import { createWorker } from "./worker.ts";

/** A Web Worker: the first message is the address of the engine's wasm file. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent) => void;
  postMessage(message: unknown): void;
};

let handle: Promise<(message: ToWorker) => void> | undefined;

scope.onmessage = async ({ data }) => {
  if (handle) (await handle)(data as ToWorker);
  else handle = start(data as string);
};

async function start(wasmUrl: string) {
  const wasm = await WebAssembly.compileStreaming(fetch(wasmUrl));
  return createWorker({
    wasm,
    surroundings: fixSurroundings(),
    importTests: (address) => import(/* @vite-ignore */ address),
    post: (message) => scope.postMessage(message),
  });
}
