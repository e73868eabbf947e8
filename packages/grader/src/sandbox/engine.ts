import loadQuickJS from "@jitl/quickjs-wasmfile-release-sync/emscripten-module";
import { QuickJSFFI } from "@jitl/quickjs-wasmfile-release-sync/ffi";
import { build, STACK_BYTES } from "./build.ts";

import { createFuel, type Fuel } from "./fuel.ts";
import { hideTheMachine } from "./machine.ts";

/** An address in the engine's memory: of a value, a context, a string. */
export type Pointer = number;

/** The engine's C interface as we use it: addresses are plain numbers. */
type FFI = Record<keyof QuickJSFFI, (...args: (number | string | boolean)[]) => number>;

/** All of an engine that a submission could have changed, as it was at one moment. */
export interface Snapshot {
  context: Pointer;
  stackPointer: number;
  heapEnd: number;
  data: Uint8Array;
  /** From the stack pointer up: the stack grows down, and what lies below it is dead. */
  stackAndHeap: Uint8Array;
}

/** One WebAssembly instance of QuickJS through its C interface: memory, fuel, and the way back to an earlier moment. */
export interface Engine {
  readonly ffi: FFI;
  /** Whether it relies on the addresses of `build.ts`: without them fuel is coarse, and there are no snapshots. */
  readonly exact: boolean;
  context(): Pointer;
  bytes(): Uint8Array;
  setWord(address: Pointer, value: number): void;
  /** Copies bytes in, with a zero after them. Zero where memory is used up. */
  place(bytes: Uint8Array): Pointer;
  free(address: Pointer): void;
  /** Whether memory was enlarged: it never shrinks, so the engine is not to be used for another submission. */
  grown(): boolean;
  /** Whether memory cannot be enlarged any more. */
  full(): boolean;
  /** Frees runtime and context; all handles must have been freed. */
  close(): void;
  /** Starts a runtime and a context. */
  open(): void;
  /** This moment, to come back to; written over an earlier one, where one is given. */
  mark(over?: Snapshot): Snapshot;
  /** Back to a snapshot; `wipe` also puts constants back, which half the time goes into, and clears what lies beyond it. */
  rewind(snapshot: Snapshot, wipe: boolean): void;
  fuel: Fuel;
  /** Called when student code calls a function of the host's: its number, and `argc` arguments at `argv`. */
  onHostCall: (id: number, argc: number, argv: Pointer) => Pointer;
}

/** Further down than this the stack is never written: the engine's own limit, and what its C functions need beyond. */
const STACK_REACH = STACK_BYTES + 256 * 1024;

const PAGE = 65_536;
const INITIAL_PAGES = 256;

/**
 * Starts an engine whose memory can never exceed `memoryMb`. With `exact` it relies on the
 * addresses of `build.ts`.
 */
export async function createEngine(
  module: WebAssembly.Module,
  memoryMb: number,
  exact: boolean,
): Promise<Engine> {
  const maximum = Math.max(INITIAL_PAGES, (memoryMb * 1024 * 1024) / PAGE);
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum });
  const views = { bytes: new Uint8Array(memory.buffer), words: new Int32Array(memory.buffer) };
  const current = () => {
    // Memory that was enlarged leaves the views of it empty.
    if (views.bytes.length === 0) {
      views.bytes = new Uint8Array(memory.buffer);
      views.words = new Int32Array(memory.buffer);
    }
    return views;
  };
  const word = (address: Pointer) => current().words[address >> 2];
  const setWord = (address: Pointer, value: number) => {
    current().words[address >> 2] = value;
  };

  let exports: Record<string, (argument?: number) => number> = {};
  const options = {
    wasmMemory: memory,
    print() {},
    printErr() {},
    instantiateWasm(
      imports: { a: Record<string, unknown> },
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) {
      hideTheMachine(imports.a, setWord);
      const instance = new WebAssembly.Instance(module, imports as WebAssembly.Imports);
      exports = instance.exports as typeof exports;
      done(instance, module);
      return exports;
    },
  };
  const emscripten = (await loadQuickJS(options as never)) as unknown as {
    _malloc(bytes: number): Pointer;
    _free(address: Pointer): void;
    callbacks: Record<string, (...args: number[]) => number | undefined>;
  };
  const ffi = new QuickJSFFI(emscripten as never) as unknown as FFI;

  let runtime: Pointer = 0;
  let context: Pointer = 0;

  const countdown = {
    read: () => word(context + build.pollCounter),
    write: (steps: number) => setWord(context + build.pollCounter, steps),
  };
  const fuel = createFuel(exact ? countdown : undefined);

  const engine: Engine = {
    ffi,
    exact,
    context: () => context,
    bytes: () => current().bytes,
    setWord,
    place(bytes) {
      const address = emscripten._malloc(bytes.length + 1);
      if (address !== 0) {
        current().bytes.set(bytes, address);
        current().bytes[address + bytes.length] = 0;
      }
      return address;
    },
    free: (address) => emscripten._free(address),
    grown: () => memory.buffer.byteLength > INITIAL_PAGES * PAGE,
    // Emscripten enlarges it by a twentieth at the least.
    full: () => memory.buffer.byteLength * 1.06 > maximum * PAGE,
    close() {
      ffi.QTS_FreeContext(context);
      ffi.QTS_FreeRuntime(runtime);
    },
    open() {
      runtime = ffi.QTS_NewRuntime();
      ffi.QTS_RuntimeSetMaxStackSize(runtime, STACK_BYTES);
      ffi.QTS_RuntimeEnableInterruptHandler(runtime);
      context = ffi.QTS_NewContext(runtime, 0);
    },
    mark(over) {
      const stackPointer = exports[build.stackSave]();
      const heapEnd = word(build.heapEnd);
      const { bytes } = current();
      const copy = (from: Pointer, to: Pointer, buffer?: ArrayBufferLike) => {
        const target =
          buffer && buffer.byteLength >= to - from ? new Uint8Array(buffer, 0, to - from) : undefined;
        target?.set(bytes.subarray(from, to));
        return target ?? bytes.slice(from, to);
      };
      return {
        context,
        stackPointer,
        heapEnd,
        data: copy(0, build.dataEnd, over?.data.buffer),
        stackAndHeap: copy(stackPointer, heapEnd, over?.stackAndHeap.buffer),
      };
    },
    rewind(snapshot, wipe) {
      const { bytes } = current();
      if (wipe) {
        bytes.fill(0, snapshot.stackPointer - STACK_REACH, snapshot.stackPointer);
        bytes.fill(0, snapshot.heapEnd, Math.max(snapshot.heapEnd, word(build.heapEnd)));
      }
      const from = wipe ? 0 : build.constantsEnd;
      bytes.set(snapshot.data.subarray(from), from);
      bytes.set(snapshot.stackAndHeap, snapshot.stackPointer);
      exports[build.stackRestore](snapshot.stackPointer);
      context = snapshot.context;
    },
    fuel,
    onHostCall: () => 0,
  };
  emscripten.callbacks = {
    callFunction: (_asyncify, _context, _self, argc, argv, id) => engine.onHostCall(id, argc, argv),
    shouldInterrupt: fuel.poll,
    loadModuleSource: () => 0,
    normalizeModule: () => 0,
    freeHostRef: () => undefined,
  };
  engine.open();
  return engine;
}
