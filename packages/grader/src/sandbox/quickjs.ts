import { StudentError } from "../errors.ts";
import type { Limits } from "../terms.ts";
import { BadValueError } from "./bjson.ts";
import { ARGV_BYTES, type Bridge, createBridge } from "./bridge.ts";
import { createConsole } from "./console.ts";
import { createEngine, type Engine, EngineFailure, Image, type Pointer } from "./engine.ts";
import { PRELUDE } from "./prelude.ts";
import { type Answered, JudgeError, type Memory, type Sandbox } from "./sandbox.ts";
import { brokenEngine, createErrorReader, FILE, memoryLimit, recursion, timeLimit } from "./thrown.ts";

/**
 * How deep student code may recurse, in bytes of the engine's stack, which pays for the host's as well: 622 calls of a
 * plain function, 163 through `map`. A worker of Chromium has half a megabyte of stack; there all of 70 kinds of
 * recursion end by this count at 500 KB of these bytes, and some by the host's stack at 544.
 */
const STACK_BYTES = 460 * 1024;
const LOADING_SEED = 0;
/** What the prelude's own functions may use, in steps: none of them loops over what a student made without end. */
const OWN_FUEL = 1_000_000;
/** All test cases together may use so many times what one of them may. */
export const TEST_CASES_WORTH = 2;
/** The most values that are copied out in one test case. */
const MOST_COPIED = 4_000_000;

/** An engine with what the host has put into it. */
interface Place {
  engine: Engine;
  bridge: Bridge;
  errors: ReturnType<typeof createErrorReader>;
}

/** Where the first engine has put what the host uses; all others hold the same memory, and so have it there too. */
interface Start {
  context: Pointer;
  argv: Pointer;
  reseed: Pointer;
  explain: Pointer;
  describe: Pointer;
  apply: Pointer;
  exported: Pointer;
}

/**
 * Opens a sandbox for JavaScript on the engine's metered file.
 *
 * There are two engines: visible test cases, whose output is shown, are run in one that has never seen a hidden
 * one. `onReplace` is called after an engine was replaced: its memory is large.
 */
export function openQuickJS(module: WebAssembly.Module, onReplace: () => void = () => {}): Sandbox {
  const output = createConsole();
  const places = new Map<Memory, Place>();
  const clean = new Image();
  /** The memory after the submission was loaded. */
  let loaded: Image | undefined;
  let start: Start | undefined;
  let active: Place;

  let limits: Limits = { fuel: 0, memoryMb: 0 };
  let fuelToLoad = 0;
  let copied = 0;
  /** What earlier test cases have used. */
  let fuelBefore = 0;
  const exports = new Map<string, { handle: Pointer; type: string }>();

  /** Runs the prelude in a first engine, and keeps its memory as that which all begin with. */
  function boot(): Place {
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
    return { engine, bridge, errors: createErrorReader(engine, bridge, describe) };
  }

  /** The engine for a kind of test cases; where it has failed, another. */
  function placeFor(memory: Memory): Place {
    const place = places.get(memory);
    if (place?.engine.isSound()) return place;
    if (place) discard(memory);
    const next = start ? another(start) : boot();
    places.set(memory, next);
    return next;
  }

  function discard(memory: Memory) {
    places.delete(memory);
    onReplace();
  }

  function another({ context, argv, describe }: Start): Place {
    const engine = createEngine(module);
    const bridge = createBridge(engine, { context, argv }, print);
    return { engine, bridge, errors: createErrorReader(engine, bridge, describe) };
  }

  const print = (bridge: Bridge, args: Pointer[]) => output.print(bridge, args);

  /** Puts memory back; an engine whose marks were tampered with is replaced by another. */
  function putBack(memory: Memory, image: Image) {
    active = placeFor(memory);
    try {
      active.engine.putBack(image);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      active = placeFor(memory);
      active.engine.putBack(image);
    }
    active.engine.limitMemory(limits.memoryMb);
    active.bridge.restart();
    copied = 0;
  }

  function expectValue(outcome: ReturnType<Bridge["call"]>): Pointer {
    if ("thrown" in outcome) throw new JudgeError("the prelude did not run");
    return outcome.value;
  }

  /** Seeds randomness, on the fuel at hand. */
  function seed(value: number) {
    const { engine, bridge } = active;
    const number = engine.ffi.QTS_NewFloat64(start!.context, value);
    for (const handle of [expectValue(bridge.call(start!.reseed, number)), number]) bridge.free(handle);
  }

  function evaluate(program: string): Pointer {
    const { engine, bridge, errors } = active;
    const outcome = bridge.evaluate(program, FILE, true);
    if ("thrown" in outcome) throw errors.read(outcome.thrown, "loading");
    if (engine.ffi.QTS_PromiseState(start!.context, outcome.value) >= 0)
      throw new StudentError("compile-error", "write it without `await` outside of functions");
    if (engine.fuel.exhausted()) throw timeLimit(engine);
    return outcome.value;
  }

  /** Takes hold of all that the submission exports. */
  function takeExports(submission: Pointer) {
    const { engine, bridge, errors } = active;
    exports.clear();
    engine.fuel.aside(OWN_FUEL, () => {
      const outcome = bridge.call(start!.exported, submission);
      if ("thrown" in outcome) throw errors.read(outcome.thrown, "loading");
      for (const name of bridge.receive(outcome.value) as string[]) {
        const handle = bridge.property(submission, name);
        exports.set(name, { handle, type: bridge.typeOf(handle) });
      }
      bridge.free(outcome.value);
    });
  }

  function lookUp(name: string): Pointer {
    const found = exports.get(name);
    if (!found || found.type === "undefined")
      throw new StudentError("runtime-error", `your file does not export \`${name}\``);
    if (found.type !== "function")
      throw new StudentError("runtime-error", `your file exports \`${name}\`, but it is not a function`);
    return found.handle;
  }

  /** The value at a handle; where it is not plain data, says why: "`step` returned" a Promise. */
  function read(handle: Pointer, said: string): unknown {
    const { bridge } = active;
    try {
      return bridge.receive(handle);
    } catch (error) {
      if (!(error instanceof BadValueError)) throw error;
      const why = bridge.call(start!.explain, handle);
      // A Proxy can refuse to be looked at.
      const what = ("value" in why && bridge.receive(why.value)) || error.message;
      throw new StudentError("wrong-answer", `${said} ${what}`);
    }
  }

  function call(name: string, args: unknown[], keepArguments: boolean): Answered {
    const { engine, bridge, errors } = active;
    return guarded(() =>
      bridge.scope((keep) => {
        const fn = lookUp(name);
        const list = keep(bridge.send(args));
        const outcome = bridge.call(start!.apply, fn, bridge.undefined, list);
        if ("thrown" in outcome) throw errors.read(keep(outcome.thrown), name);
        const value = read(keep(outcome.value), `\`${name}\` returned`);
        const after = keepArguments
          ? args.map((arg, i) => (isPrimitive(arg) ? arg : readBack(arg, list, i, keep)))
          : [];
        if (engine.fuel.exhausted()) throw timeLimit(engine);
        copied += bridge.takeCopied();
        if (copied > MOST_COPIED)
          throw new StudentError("memory-limit", "your code handed over more values than can be copied");
        return { value, args: after };
      }),
    );
  }

  /** An argument as it stands after the call; the functions in it are left out. */
  function readBack(
    sent: unknown,
    holder: Pointer,
    key: string | number,
    keep: (handle: Pointer) => Pointer,
  ): unknown {
    if (typeof sent === "function") return undefined;
    const handle = keep(active.bridge.property(holder, key));
    if (isRecord(sent) && Object.values(sent).some((value) => typeof value === "function")) {
      const entries = Object.entries(sent).filter(([, value]) => typeof value !== "function");
      return Object.fromEntries(entries.map(([key, value]) => [key, readBack(value, handle, key, keep)]));
    }
    return read(handle, "your function made its argument");
  }

  /** Runs something inside, and sorts out what only the engine itself can throw. */
  function guarded<T>(body: () => T): T {
    const { engine } = active;
    try {
      return body();
    } catch (error) {
      const isOverflow = error instanceof RangeError && /call stack/.test(error.message);
      if (!isOverflow && !(error instanceof WebAssembly.RuntimeError || error instanceof EngineFailure))
        throw error;
      engine.fail();
      if (isOverflow || engine.hasNoStack()) throw recursion();
      if (engine.fuel.trapped()) throw timeLimit(engine);
      if (engine.wasRefusedMemory()) throw memoryLimit();
      throw brokenEngine();
    }
  }

  return {
    load(program, newLimits) {
      limits = newLimits;
      fuelBefore = 0;
      output.clear();
      for (const [memory, { engine }] of places) if (engine.isEnlarged()) discard(memory);
      try {
        putBack("visible", clean);
      } catch (error) {
        throw new JudgeError(`the engine did not start: ${error instanceof Error ? error.message : error}`);
      }
      guarded(() => {
        active.engine.fuel.arm(OWN_FUEL, 0);
        seed(LOADING_SEED);
        active.engine.fuel.arm(limits.fuel, 0);
        const submission = active.bridge.scope(() => evaluate(program));
        fuelToLoad = active.engine.fuel.used();
        takeExports(submission);
        // One that had to be enlarged is not used again.
        if (!loaded || loaded.bytes.length > clean.bytes.length) loaded = new Image(clean);
        active.engine.capture(loaded);
      });
    },

    begin(seedValue, memory) {
      fuelBefore += active.engine.fuel.used() - fuelToLoad;
      putBack(memory, loaded!);
      active.engine.fuel.arm(OWN_FUEL, 0);
      guarded(() => seed(seedValue));
      output.clear();
      active.engine.fuel.arm(Math.min(limits.fuel, TEST_CASES_WORTH * limits.fuel - fuelBefore), fuelToLoad);
    },

    seed: (value) => guarded(() => active.engine.fuel.aside(OWN_FUEL, () => seed(value))),
    call: (name, args) => call(name, args, false).value,
    callAndKeep: (name, args) => call(name, args, true),
    fuel: () => active.engine.fuel.used(),
    printed: () => output.text(),
  };
}

const isPrimitive = (value: unknown) =>
  value === null || (typeof value !== "object" && typeof value !== "function");

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
