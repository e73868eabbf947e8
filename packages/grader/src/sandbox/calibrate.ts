import { build } from "./build.ts";
import { createEngine } from "./engine.ts";

const tried = new WeakMap<WebAssembly.Module, Promise<boolean>>();

/** Whether a wasm file is the build that `build.ts` describes, tried once on an engine of its own. */
export function isKnownBuild(module: WebAssembly.Module): Promise<boolean> {
  let answer = tried.get(module);
  if (!answer) {
    answer = tryAddresses(module).catch(() => false);
    tried.set(module, answer);
  }
  return answer;
}

const TURNS = 1000;
const MEGABYTE = 1 << 20;

/** Does the counter count the turns of a loop, and does the heap end where it should? */
async function tryAddresses(module: WebAssembly.Module): Promise<boolean> {
  const { ffi, context, fuel, place, mark, bytes } = await createEngine(module, 32, true);
  const source = new TextEncoder().encode(`for (let i = 0; i < ${TURNS}; i++);`);
  fuel.arm(Number.POSITIVE_INFINITY, 0);
  ffi.QTS_Eval(context(), place(source), source.length, "loop.js", 0, 0);
  const counted = fuel.used();

  const block = place(new Uint8Array(MEGABYTE));
  const { heapEnd, stackPointer } = mark();
  return (
    counted >= TURNS &&
    counted <= 2 * TURNS + 100 &&
    heapEnd >= block + MEGABYTE &&
    heapEnd <= bytes().length &&
    stackPointer > build.dataEnd &&
    stackPointer < block
  );
}
