import { functions } from "./build.ts";
import { createFuel, type Fuel } from "./fuel.ts";
import { importsOf } from "./imports.ts";
import { MARKS, PAGE_BITS, STACK_FLOOR } from "./meter-code.ts";

/** An address in the engine's memory: of a value, a context, a string. */
export type Pointer = number;

/** The engine's functions, by their names in C: addresses are plain numbers. */
type FFI = Record<keyof typeof functions, (...args: number[]) => number>;

/** The engine did what no sound engine does: its memory is not to be trusted any more. */
export class EngineFailure extends Error {
  override name = "EngineFailure";
}

/** One WebAssembly instance of the metered QuickJS: its functions, its memory, its fuel. */
export interface Engine {
  readonly ffi: FFI;
  readonly fuel: Fuel;
  /** Its memory, as long as nothing is run in it. Throws EngineFailure where so many bytes at an address are not in it. */
  bytes(address: Pointer, length: number): Uint8Array;
  setWord(address: Pointer, value: number): void;
  /** Copies bytes in, with a zero after them. Zero where memory is used up. */
  place(bytes: Uint8Array): Pointer;
  /** How much memory it may come to have from now on. */
  limitMemory(megabytes: number): void;
  /** Whether memory was refused since it was last put back. */
  wasRefusedMemory(): boolean;
  /** Whether its stack came to an end without a check of its own. */
  hasNoStack(): boolean;
  /** Whether nothing failed in it: until then its functions may be called. */
  isSound(): boolean;
  /** It failed: it is not to be used any more. */
  fail(): void;
  /** Whether its memory, which never shrinks, was enlarged. */
  isEnlarged(): boolean;
  /** Keeps this moment in an image. Memory must have held its base, where it has one, when it was last put back. */
  capture(image: Image): void;
  /** Back to the moment of an image. Throws EngineFailure where the marks were tampered with. */
  putBack(image: Image): void;
  /** Called when student code calls a function of the host's: its number, and `argc` arguments at `argv`. */
  onHostCall: (id: number, argc: number, argv: Pointer) => Pointer;
}

const WASM_PAGE = 65_536;
const INITIAL_PAGES = 256;
const MOST_PAGES = 16_384;
/** Memory is enlarged by so much at the least. */
const PAGES_MORE = 16;

/** A write is marked where it begins; it may reach so far into the next page. */
const REACH = 7;
/** What a call of the host's may take of the host's stack, as the engine's stack counts it. */
const HOST_CALL_STACK = 8 * 1024;
const INITIAL_BYTES = INITIAL_PAGES * WASM_PAGE;

/**
 * An engine at one moment. One with a base differs from it in `pages`; one without has all that is not zero in them.
 * It may be captured again, which makes it another version.
 */
export class Image {
  readonly base: Image | undefined;
  bytes = new Uint8Array(INITIAL_BYTES);
  pages: number[] = [];
  stackPointer = 0;
  version = 0;

  constructor(base?: Image) {
    this.base = base;
    if (base) copyPages(base.bytes, this.bytes, base.pages);
  }

  /** The pages in which it differs from whatever has the same base. */
  changed(): number[] {
    return this.base ? this.pages : [];
  }
}

/** Copies pages, and what a write at the end of one reaches; where the source ends before, zeros. */
function copyPages(from: Uint8Array, to: Uint8Array, pages: number[]) {
  for (let i = 0; i < pages.length; ) {
    const start = pages[i] << PAGE_BITS;
    let last = pages[i];
    for (i++; pages[i] === last + 1; i++) last++;
    const end = ((last + 1) << PAGE_BITS) + REACH;
    if (end <= from.length) to.set(from.subarray(start, end), start);
    else {
      to.fill(0, start, end);
      if (start < from.length) to.set(from.subarray(start), start);
    }
  }
}

/** The marks of all pages, and of the one after the last, where a block may end. */
const marksIn = ({ buffer }: WebAssembly.Memory) =>
  new Float64Array(buffer, MARKS, (buffer.byteLength >> PAGE_BITS) / 8 + 1);

/** Starts an engine with empty memory, not yet initialized: an image is put into it, or `initialize` called. */
export function createEngine(module: WebAssembly.Module): Engine {
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MOST_PAGES });
  let bytes = new Uint8Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  let marks = marksIn(memory);
  let limit = INITIAL_PAGES;
  let refused = false;
  let failed = false;
  /** What memory was put back to; nothing as long as it only has what the file puts there. */
  let held: { image: Image; version: number; changed: number[] } | undefined;

  const mark = (address: Pointer, length: number) =>
    bytes.fill(1, MARKS + (address >> PAGE_BITS), MARKS + ((address + length) >> PAGE_BITS) + 1);

  const engine: Engine = {
    ffi: {} as FFI,
    fuel: undefined as unknown as Fuel,
    bytes(address, length) {
      if (address < 0 || length < 0 || address + length > bytes.length)
        throw new EngineFailure("an address outside of memory");
      return bytes;
    },
    setWord(address, value) {
      if (address < 0 || address + 4 > bytes.length) throw new EngineFailure("an address outside of memory");
      mark(address, 4);
      words[address >> 2] = value;
    },
    place(block) {
      const address = engine.ffi.malloc(block.length + 1);
      if (address === 0) return 0;
      const end = address + block.length;
      if (address < 0 || end >= bytes.length) throw new EngineFailure("an address outside of memory");
      mark(address, block.length);
      bytes.set(block, address);
      bytes[end] = 0;
      return address;
    },
    limitMemory(megabytes) {
      limit = Math.max(INITIAL_PAGES, (megabytes * 1024 * 1024) / WASM_PAGE);
    },
    wasRefusedMemory: () => refused,
    hasNoStack: () => stackPointer.value >>> 0 < STACK_FLOOR,
    isSound: () => !failed,
    fail() {
      failed = true;
    },
    isEnlarged: () => bytes.length > INITIAL_BYTES,
    capture(image) {
      const written = takeMarks();
      if (image.bytes.length < bytes.length) {
        const larger = new Uint8Array(bytes.length);
        larger.set(image.bytes);
        image.bytes = larger;
      }
      const { base } = image;
      if (base) copyPages(base.bytes, image.bytes, image.pages);
      image.pages = base ? written : usedPages();
      copyPages(bytes, image.bytes, image.pages);
      image.stackPointer = stackPointer.value;
      hold(image, ++image.version);
    },
    putBack(image) {
      const written = takeMarks();
      if (image.bytes.length > bytes.length) enlarge(image.bytes.length / WASM_PAGE);
      copyPages(image.bytes, bytes, written);
      if (!held)
        for (const pages of [image.base?.pages ?? [], image.pages]) copyPages(image.bytes, bytes, pages);
      else if (held.image !== image || held.version !== image.version)
        for (const pages of [held.changed, image.changed()]) copyPages(image.bytes, bytes, pages);
      stackPointer.value = image.stackPointer;
      refused = false;
      hold(image, image.version);
    },
    onHostCall: () => 0,
  };

  const hold = (image: Image, version: number) => {
    held = { image, version, changed: image.changed() };
  };

  function enlarge(pages: number) {
    memory.grow(pages - bytes.length / WASM_PAGE);
    bytes = new Uint8Array(memory.buffer);
    words = new Int32Array(memory.buffer);
    marks = marksIn(memory);
  }

  /** The pages that are not all zeros. */
  function usedPages(): number[] {
    const used = new Set<number>();
    for (let word = 0; word < words.length; word++) if (words[word] !== 0) used.add(word >> (PAGE_BITS - 2));
    return [...used];
  }

  /** The pages written to, whose marks are taken away. */
  function takeMarks(): number[] {
    const last = bytes.length >> PAGE_BITS;
    const own = MARKS + (MARKS >> PAGE_BITS);
    for (let at = own; at <= own + (last >> PAGE_BITS); at++) {
      if (bytes[at] === 0) continue;
      failed = true;
      throw new EngineFailure("the marks of written pages were written to");
    }
    const pages: number[] = [];
    // Eight at a time: each is 0 or 1, since nobody but the file and the host has written to them.
    for (let i = 0; i < marks.length; i++) {
      if (marks[i] === 0) continue;
      for (let page = 8 * i; page < 8 * (i + 1); page++) if (bytes[MARKS + page] !== 0) pages.push(page);
      marks[i] = 0;
    }
    return pages;
  }

  const instance = new WebAssembly.Instance(
    module,
    importsOf({
      memory,
      setWord: engine.setWord,
      resizeHeap(size) {
        const pages = Math.ceil(size / WASM_PAGE);
        const now = bytes.length / WASM_PAGE;
        if (pages > limit) {
          refused = true;
          return 0;
        }
        if (pages > now) enlarge(Math.min(limit, Math.max(pages, now + PAGES_MORE)));
        return 1;
      },
      shouldInterrupt: () => (engine.fuel.exhausted() ? 1 : 0),
      callFunction(id, argc, argv) {
        const before = stackPointer.value;
        stackPointer.value = before - HOST_CALL_STACK;
        const result = engine.onHostCall(id, argc, argv);
        stackPointer.value = before;
        return result;
      },
    }),
  );
  const exports = instance.exports as Record<string, unknown>;
  const stackPointer = exports.stackPointer as WebAssembly.Global<"i32">;
  (engine as { fuel: Fuel }).fuel = createFuel(exports.fuel as WebAssembly.Global<"i32">);
  for (const [name, short] of Object.entries(functions))
    engine.ffi[name as keyof FFI] = exports[short] as (...args: number[]) => number;
  return engine;
}
