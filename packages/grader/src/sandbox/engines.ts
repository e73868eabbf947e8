import { createEngine, type Engine, EngineFailure, Image, type Pointer } from "../engine/engine.ts";
import type { Bridge } from "./bridge.ts";
import { ARGV_BYTES, createBridge } from "./create-bridge.ts";
import { createErrorReader } from "./error-reader.ts";
import { PRELUDE } from "./prelude.ts";
import { JudgeError, type Memory } from "./sandbox.ts";

/**
 * How deep student code may recurse, in bytes of the engine's stack, which pays for the host's as well: 622 calls of a
 * plain function, 163 through `map`. A worker of Chromium has half a megabyte of stack; there all of 70 kinds of
 * recursion end by this count at 500 KB of these bytes, and some by the host's stack at 544.
 */
const STACK_BYTES = 460 * 1024;
/** What the prelude's own functions may use, in steps: none of them loops over what a student made without end. */
export const OWN_FUEL = 1_000_000;

/** An engine with what the host has put into it. */
export interface LoadedEngine {
  engine: Engine;
  bridge: Bridge;
  errors: ReturnType<typeof createErrorReader>;
  start: Start;
}

/** Where the first engine has put what the host uses; all others hold the same memory, and so have it there too. */
export interface Start {
  context: Pointer;
  argv: Pointer;
  reseed: Pointer;
  explain: Pointer;
  describe: Pointer;
  apply: Pointer;
  exported: Pointer;
}

/**
 * The engines of a sandbox: visible test cases, whose output is shown, are run in one that has never seen a hidden one.
 */
export interface Engines {
  /** The memory that all begin with. */
  readonly clean: Image;
  /**
   * The engine for a kind of test cases, with the memory of an image; one that has failed, or whose marks were tampered
   * with, is replaced by another.
   */
  putBack(memory: Memory, image: Image, memoryMb: number): LoadedEngine;
  /** Drops engines whose memory was enlarged: others take their place when they are asked for. */
  discardEnlarged(): void;
  /** Whether any was dropped since this was last asked. */
  takeDropped(): boolean;
}

/** Opens the engines; what student code prints is handed to `print`. */
export function openEngines(
  module: WebAssembly.Module,
  print: (bridge: Bridge, args: Pointer[]) => void,
): Engines {
  const places = new Map<Memory, LoadedEngine>();
  const clean = new Image();
  let start: Start | undefined;
  let dropped = false;

  /** Runs the prelude in a first engine, and keeps its memory as that which all begin with. */
  function boot(): LoadedEngine {
    const engine = createEngine(module);
    const { ffi } = engine;
    engine.limitMemory(0);
    engine.fuel.arm(OWN_FUEL, 0);
    ffi.initialize();
    const runtime = ffi.QTS_NewRuntime();
    ffi.QTS_RuntimeSetMaxStackSize(runtime, STACK_BYTES);
    ffi.QTS_RuntimeEnableInterruptHandler(runtime);
    const context = ffi.QTS_NewContext(runtime, 0);
    const argv = engine.place(new Uint8Array(ARGV_BYTES));
    const bridge = createBridge(engine, { context, argv }, print);
    const prelude = expectValue(bridge.evaluate(`(${PRELUDE})`, "prelude.js", false));
    const printer = bridge.printer();
    const answers = expectValue(bridge.call(prelude, printer));
    const [reseed, explain, describe, apply, exported] = [0, 1, 2, 3, 4].map((i) =>
      bridge.property(answers, i),
    );
    for (const handle of [prelude, printer, answers]) bridge.free(handle);
    start = { context, argv, reseed, explain, describe, apply, exported };
    engine.capture(clean);
    return { engine, bridge, errors: createErrorReader(engine, bridge, describe), start };
  }

  /** The engine for a kind of test cases; where it has failed, another. */
  function placeFor(memory: Memory): LoadedEngine {
    const place = places.get(memory);
    if (place?.engine.isSound()) return place;
    if (place) discard(memory);
    const next = start ? another(start) : boot();
    places.set(memory, next);
    return next;
  }

  function discard(memory: Memory) {
    places.delete(memory);
    dropped = true;
  }

  function another(start: Start): LoadedEngine {
    const engine = createEngine(module);
    const bridge = createBridge(engine, start, print);
    return { engine, bridge, errors: createErrorReader(engine, bridge, start.describe), start };
  }

  return {
    clean,
    putBack(memory, image, memoryMb) {
      // Of two large ones only one is kept.
      for (const [other, { engine }] of places) if (other !== memory && engine.isEnlarged()) discard(other);
      let place = placeFor(memory);
      try {
        place.engine.putBack(image);
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        place = placeFor(memory);
        place.engine.putBack(image);
      }
      place.engine.limitMemory(memoryMb);
      place.bridge.restart();
      return place;
    },
    discardEnlarged() {
      for (const [memory, { engine }] of places) if (engine.isEnlarged()) discard(memory);
    },
    takeDropped() {
      const taken = dropped;
      dropped = false;
      return taken;
    },
  };
}

/** What a function of the prelude, which never throws, is answered with. */
export function expectValue(outcome: ReturnType<Bridge["call"]>): Pointer {
  if ("thrown" in outcome) throw new JudgeError("the prelude did not run");
  return outcome.value;
}
